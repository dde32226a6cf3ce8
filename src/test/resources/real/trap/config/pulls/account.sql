-- Every company, the churned ones too: retention needs them.
select
    "Company_ID" as account_id,
    "Company_Name" as name,
    cast(null as text) as segment,
    'en' as locale,
    'USD' as currency,
    "Time_Zone" as time_zone,
    cast(1 as numeric) as fiscal_year_start,
    cast(null as text) as brand,
    cast(null as text) as logo,
    cast(null as text) as lead,
    cast(null as date) as customer_since,
    date '2023-01-01' as value_start_on,
    cast(null as date) as renewal_on,
    cast(null as numeric) as gross_margin,
    cast(null as text) as csm_name,
    cast(null as text) as csm_title,
    cast(null as text) as csm_email,
    cast(null as text[]) as email_domains,
    true as active
from raw.company
order by "Company_ID"
