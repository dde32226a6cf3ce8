-- MRR as it is (not times 12). Activation is "new", an upgrade or downgrade moves it, and from the churn date on
-- nothing is left: the churn's amount is what the movements before it had made of the initial MRR.
with company as (
    select
        "Company_ID" as account_id,
        cast("Initial_MRR" as numeric) as initial,
        to_date("Activation_Date", 'DD/MM/YYYY') as activated_on,
        to_date("Churn_Date", 'DD/MM/YYYY') as churned_on
    from raw.customer
    where "Company_ID" = :account
),
step as (
    select
        "Company_ID" as account_id,
        row_number() over (order by to_date("Movement_Date", 'DD/MM/YYYY'), "Movement_Type", "Movement_Amount") as place,
        to_date("Movement_Date", 'DD/MM/YYYY') as moved_on,
        "Movement_Type" as type,
        cast("Movement_Amount" as numeric) as amount
    from raw.movement
    where "Company_ID" = :account
),
movement as (
    select account_id, account_id || '-new' as movement_id, activated_on as effective_on, 'new' as kind, initial as arr_amount
    from company
    union all
    select account_id, account_id || '-' || place, moved_on, case type when 'Upgrade' then 'expansion' when 'Downgrade' then 'contraction' else type end, amount
    from step
    union all
    select account_id, account_id || '-churn', churned_on, 'churn',
        initial + coalesce((
            select sum(case type when 'Upgrade' then amount else -amount end) from step where moved_on < churned_on), 0)
    from company
    where churned_on is not null
)
select account_id, movement_id, effective_on, kind, arr_amount
from movement
where effective_on >= :from and effective_on < :to
