-- A building is an account if both years report it.
select
    later."OSEBuildingID" as account_id,
    later."PropertyName" as name,
    later."PrimaryPropertyType" as segment,
    'en-US' as locale,
    'USD' as currency,
    'America/Los_Angeles' as time_zone,
    cast(1 as numeric) as fiscal_year_start,
    cast(null as text) as brand,
    cast(null as text) as logo,
    'value' as lead,
    cast(null as date) as customer_since,
    date '2016-01-01' as value_start_on,
    cast(null as date) as renewal_on,
    cast(null as numeric) as gross_margin,
    cast(null as text) as csm_name,
    cast(null as text) as csm_title,
    cast(null as text) as csm_email,
    cast(null as text[]) as email_domains,
    true as active
from raw.building_2016 later
where exists (select from raw.building_2015 earlier where earlier."OSEBuildingID" = later."OSEBuildingID")
order by later."OSEBuildingID"
