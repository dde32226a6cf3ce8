-- MRR as it is (not times 12). Activation is "new", an upgrade or downgrade moves it, and from the churn date on
-- nothing is left: the churn's amount is what the movements before it had made of the initial MRR.
with company as (
    select
        crosswalk.account_no as account_id,
        customer."Company_ID" as company_id,
        make_interval(months => cast(crosswalk.shift_months_personio as integer)) as shift,
        cast(customer."Initial_MRR" as numeric) as initial,
        to_date(customer."Activation_Date", 'DD/MM/YYYY') as activated_on,
        to_date(customer."Churn_Date", 'DD/MM/YYYY') as churned_on
    from raw.crosswalk crosswalk
    join raw.customer customer on customer."Company_ID" = crosswalk.personio_company_id
    where crosswalk.account_no = :account
),
step as (
    select
        company.account_id,
        company.shift,
        row_number() over (order by to_date("Movement_Date", 'DD/MM/YYYY'), "Movement_Type", "Movement_Amount") as place,
        to_date("Movement_Date", 'DD/MM/YYYY') as moved_on,
        "Movement_Type" as type,
        cast("Movement_Amount" as numeric) as amount
    from raw.movement
    join company on company.company_id = movement."Company_ID"
),
movement as (
    select account_id, account_id || '-new' as movement_id, cast(activated_on + shift as date) as effective_on, 'new' as kind, initial as arr_amount
    from company
    union all
    select account_id, account_id || '-' || place, cast(moved_on + shift as date), case type when 'Upgrade' then 'expansion' when 'Downgrade' then 'contraction' else type end, amount
    from step
    union all
    select account_id, account_id || '-churn', cast(churned_on + shift as date), 'churn',
        initial + coalesce((
            select sum(case type when 'Upgrade' then amount else -amount end) from step where moved_on < churned_on), 0)
    from company
    where churned_on is not null
)
select account_id, movement_id, effective_on, kind, arr_amount
from movement
where effective_on >= :from and effective_on < :to
