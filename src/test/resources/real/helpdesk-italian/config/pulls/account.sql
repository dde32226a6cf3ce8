-- A customer is who a case's first event names. The log has times without a zone; they are read as UTC, and so are days.
select distinct
    opener.account_id,
    opener.account_id as name,
    cast(null as text) as segment,
    'it' as locale,
    'EUR' as currency,
    'UTC' as time_zone,
    cast(1 as numeric) as fiscal_year_start,
    cast(null as text) as brand,
    cast(null as text) as logo,
    'service' as lead,
    cast(null as date) as customer_since,
    cast(null as date) as value_start_on,
    cast(null as date) as renewal_on,
    cast(null as numeric) as gross_margin,
    cast(null as text) as csm_name,
    cast(null as text) as csm_title,
    cast(null as text) as csm_email,
    cast(null as text[]) as email_domains,
    true as active
from (
    select distinct on ("Case ID") customer as account_id
    from raw.event
    order by "Case ID", "Complete Timestamp"
) opener
order by opener.account_id
