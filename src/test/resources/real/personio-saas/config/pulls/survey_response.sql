-- The data have neither ids nor respondents: a row's place is its id, so that a row that is there twice counts twice.
select
    account_id,
    account_id || '-' || place as response_id,
    cast(null as text) as respondent_id,
    cast(null as text) as respondent_role,
    cast(received_on as timestamp) at time zone 'UTC' as answered_at,
    'nps' as kind,
    score,
    cast(null as text) as comment,
    false as may_quote
from (
    select
        "Company_ID" as account_id,
        row_number() over (order by to_date("Data_Received", 'DD/MM/YYYY'), cast("NPS_Score" as numeric)) as place,
        to_date("Data_Received", 'DD/MM/YYYY') as received_on,
        cast("NPS_Score" as numeric) as score
    from raw.nps
    where "Company_ID" = :account
) received
where received_on >= :from and received_on < :to
