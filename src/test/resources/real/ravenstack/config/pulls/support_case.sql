-- The tickets give their opening day, minutes to the first answer and hours to the resolution. The service level is
-- the first answer within 1, 2, 4 and 8 hours by priority.
select
    account_id,
    ticket_id as case_id,
    opened at time zone 'UTC' as opened_at,
    (opened + minutes * interval '1 minute') at time zone 'UTC' as first_response_at,
    (opened + hours * interval '1 hour') at time zone 'UTC' as resolved_at,
    priority,
    minutes <= case priority when 'urgent' then 60 when 'high' then 120 when 'medium' then 240 when 'low' then 480 end as sla_met,
    false as reopened
from (
    select
        account_id,
        ticket_id,
        cast(submitted_at as timestamp) as opened,
        cast(first_response_time_minutes as numeric) as minutes,
        cast(resolution_time_hours as numeric) as hours,
        priority
    from raw.support_tickets
    where account_id = :account
) ticket
where cast(opened as date) >= :from and cast(opened as date) < :to
