-- One row a case from its events. Times have no zone and are UTC; :from and :to are midnights of the account.
with told as (
    select
        "Case ID" as case_id,
        (array_agg(customer order by "Complete Timestamp"))[1] as account_id,
        min(cast("Complete Timestamp" as timestamp)) as opened,
        min(cast("Complete Timestamp" as timestamp)) filter (where "Activity" = 'Take in charge ticket') as answered,
        max(cast("Complete Timestamp" as timestamp)) filter (where "Activity" = 'Resolve ticket') as resolved,
        count(*) filter (where "Activity" = 'Resolve ticket') as resolutions
    from raw.event
    group by "Case ID"
)
select
    account_id,
    case_id,
    opened at time zone 'UTC' as opened_at,
    answered at time zone 'UTC' as first_response_at,
    resolved at time zone 'UTC' as resolved_at,
    cast(null as text) as priority,
    resolved - opened <= interval '720 hours' as sla_met,
    resolutions > 1 as reopened
from told
where account_id = :account
    and opened at time zone 'UTC' >= :from
    and opened at time zone 'UTC' < :to
