-- Every company, the churned ones too: retention needs them. The data name no zone; days are UTC days.
select
    "Company_ID" as account_id,
    "Company_Name" as name,
    "Industry" as segment,
    'en' as locale,
    'EUR' as currency,
    'UTC' as time_zone,
    cast(1 as numeric) as fiscal_year_start,
    cast(null as text) as brand,
    cast(null as text) as logo,
    cast(null as text) as lead,
    to_date("Activation_Date", 'DD/MM/YYYY') as customer_since,
    cast(null as date) as value_start_on,
    cast(null as date) as renewal_on,
    cast(null as numeric) as gross_margin,
    cast(null as text) as csm_name,
    cast(null as text) as csm_title,
    cast(null as text) as csm_email,
    cast(null as text[]) as email_domains,
    true as active
from raw.customer
order by "Company_ID"
