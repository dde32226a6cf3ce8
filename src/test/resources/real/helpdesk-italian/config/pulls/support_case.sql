-- One row a case from its events: opened at the first, answered when first taken in charge, resolved at the last
-- resolution, reopened if it was resolved more than once. The service level is resolution within 720 hours; a case
-- that isn't resolved carries no verdict. A case that names two customers belongs to the one of its first event.
with mine as (
    select "Case ID" as case_id
    from raw.event
    where customer = :account
    group by "Case ID"
),
told as (
    select
        event."Case ID" as case_id,
        (array_agg(event.customer order by event."Complete Timestamp"))[1] as account_id,
        (array_agg(event.seriousness_2 order by event."Complete Timestamp"))[1] as priority,
        min(cast(event."Complete Timestamp" as timestamp)) as opened,
        min(cast(event."Complete Timestamp" as timestamp)) filter (where event."Activity" = 'Take in charge ticket') as answered,
        max(cast(event."Complete Timestamp" as timestamp)) filter (where event."Activity" = 'Resolve ticket') as resolved,
        count(*) filter (where event."Activity" = 'Resolve ticket') as resolutions
    from raw.event
    join mine on mine.case_id = event."Case ID"
    group by event."Case ID"
)
select
    account_id,
    case_id,
    opened at time zone 'UTC' as opened_at,
    answered at time zone 'UTC' as first_response_at,
    resolved at time zone 'UTC' as resolved_at,
    priority,
    resolved - opened <= interval '720 hours' as sla_met,
    resolutions > 1 as reopened
from told
where account_id = :account
    and cast(opened as date) >= :from
    and cast(opened as date) < :to
