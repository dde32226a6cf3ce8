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
        crosswalk.account_no as account_id,
        row_number() over (order by to_date(nps."Data_Received", 'DD/MM/YYYY'), cast(nps."NPS_Score" as numeric)) as place,
        cast(to_date(nps."Data_Received", 'DD/MM/YYYY')
            + make_interval(months => cast(crosswalk.shift_months_personio as integer)) as date) as received_on,
        cast(nps."NPS_Score" as numeric) as score
    from raw.crosswalk crosswalk
    join raw.nps nps on nps."Company_ID" = crosswalk.personio_company_id
    where crosswalk.account_no = :account
) received
where received_on >= :from and received_on < :to
