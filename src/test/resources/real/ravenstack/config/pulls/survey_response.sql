-- A ticket's satisfaction score, 1 to 5, given when it is closed.
select
    account_id,
    ticket_id as response_id,
    cast(null as text) as respondent_id,
    cast(null as text) as respondent_role,
    cast(closed_at as timestamp) at time zone 'UTC' as answered_at,
    'csat' as kind,
    cast(satisfaction_score as numeric) as score,
    cast(null as text) as comment,
    false as may_quote
from raw.support_tickets
where account_id = :account
    and satisfaction_score is not null
    and cast(cast(closed_at as timestamp) as date) >= :from
    and cast(cast(closed_at as timestamp) as date) < :to
