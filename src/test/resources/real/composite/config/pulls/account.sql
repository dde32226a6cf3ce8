-- The crosswalk joins a company, a help desk's customer and a building into one account.
select
    account_no as account_id,
    personio_company_name as name,
    cast(null as text) as segment,
    'en-US' as locale,
    'USD' as currency,
    'UTC' as time_zone,
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
from raw.crosswalk
order by account_no
