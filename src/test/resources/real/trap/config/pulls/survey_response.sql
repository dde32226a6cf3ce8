-- A row's place among the account's is its id, so that a row that is there twice counts twice and two accounts have
-- answers of one id; scores come as they are.
select
    account_id,
    cast(place as text) as response_id,
    cast(null as text) as respondent_id,
    cast(null as text) as respondent_role,
    (received_on + interval '12 hours') at time zone 'UTC' as answered_at,
    'nps' as kind,
    score,
    cast(null as text) as comment,
    false as may_quote
from (
    select
        "Company_ID" as account_id,
        row_number() over (order by "Data_Received", "NPS_Score") as place,
        case when "Data_Received" like '____-__-__' then cast("Data_Received" as date) else to_date("Data_Received", 'DD/MM/YYYY') end as received_on,
        cast("NPS_Score" as numeric) as score
    from raw.nps
    where "Company_ID" = :account
) received
where received_on >= :from and received_on < :to
