-- All accounts, whatever churn_flag says: it disagrees with the subscriptions.
select
    account_id,
    account_name as name,
    industry as segment,
    'en' as locale,
    'USD' as currency,
    'UTC' as time_zone,
    cast(1 as numeric) as fiscal_year_start,
    cast(null as text) as brand,
    cast(null as text) as logo,
    cast(null as text) as lead,
    cast(signup_date as date) as customer_since,
    cast(null as date) as value_start_on,
    cast(null as date) as renewal_on,
    cast(null as numeric) as gross_margin,
    cast(null as text) as csm_name,
    cast(null as text) as csm_title,
    cast(null as text) as csm_email,
    cast(null as text[]) as email_domains,
    true as active
from raw.accounts
order by account_id
