-- Lines without a customer belong to nobody. The ids read like 17850.0 in the data.
select distinct
    split_part("CustomerID", '.', 1) as account_id,
    'Customer ' || split_part("CustomerID", '.', 1) as name,
    cast(null as text) as segment,
    'en-GB' as locale,
    'GBP' as currency,
    'UTC' as time_zone,
    cast(1 as numeric) as fiscal_year_start,
    cast(null as text) as brand,
    cast(null as text) as logo,
    cast(null as text) as lead,
    cast(null as date) as customer_since,
    cast(null as date) as value_start_on,
    cast(null as date) as renewal_on,
    cast(null as numeric) as gross_margin,
    cast(null as text) as csm_name,
    cast(null as text) as csm_title,
    cast(null as text) as csm_email,
    cast(null as text[]) as email_domains,
    true as active
from raw.online_retail
where "CustomerID" is not null
order by account_id
