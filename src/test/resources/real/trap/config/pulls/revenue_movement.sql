-- Three ways to read revenue, one for each model: contracts with movements, subscriptions, and sales without a
-- contract, whose quarter's exact sum stands in for ARR and is dated on the quarter's last day.
with contract as (
    select
        "Company_ID" as account_id,
        cast("Initial_MRR" as numeric) as initial,
        case when "Activation_Date" like '____-__-__' then cast("Activation_Date" as date) else to_date("Activation_Date", 'DD/MM/YYYY') end as activated_on,
        case when "Churn_Date" like '____-__-__' then cast("Churn_Date" as date) else to_date("Churn_Date", 'DD/MM/YYYY') end as churned_on
    from raw.company
    where "Company_ID" = :account and "Initial_MRR" is not null
),
step as (
    select
        "Company_ID" as account_id,
        cast(row_number() over (order by "Movement_Date", "Movement_Type", "Movement_Amount") as text) as movement_id,
        case when "Movement_Date" like '____-__-__' then cast("Movement_Date" as date) else to_date("Movement_Date", 'DD/MM/YYYY') end as moved_on,
        case "Movement_Type" when 'Upgrade' then 'expansion' else 'contraction' end as kind,
        cast("Movement_Amount" as numeric) as amount
    from raw.movement
    where "Company_ID" = :account
),
edge as (
    select account_id, day, sum(amount) as amount
    from (
        select account_id, cast(start_date as date) as day, cast(mrr_amount as numeric) as amount
        from raw.subscription
        where account_id = :account and is_trial = 'FALSE'
        union all
        select account_id, cast(end_date as date), -cast(mrr_amount as numeric)
        from raw.subscription
        where account_id = :account and is_trial = 'FALSE' and end_date is not null
    ) start_or_end
    group by account_id, day
    having sum(amount) <> 0
),
revenue as (
    select
        cast(date_trunc('quarter', cast("InvoiceDate" as timestamp)) + interval '3 months' as date) - 1 as effective_on,
        greatest(sum(cast("Quantity" as numeric) * cast("UnitPrice" as numeric)), 0) as amount
    from raw.sale
    where "CustomerID" = :account || '.0'
    group by 1
),
sold as (
    select effective_on, amount, amount - lag(amount, 1, cast(0 as numeric)) over (order by effective_on) as change
    from revenue
),
movement as (
    select account_id, 'new' as movement_id, activated_on as effective_on, 'new' as kind, initial as arr_amount from contract
    union all
    select account_id, movement_id, moved_on, kind, amount from step
    union all
    select account_id, 'churn', churned_on, 'churn',
        initial + coalesce((
            select sum(case kind when 'expansion' then amount else -amount end) from step where moved_on < churned_on), 0)
    from contract
    where churned_on is not null
    union all
    select
        account_id,
        cast(day as text),
        day,
        case
            when sum(amount) over by_day = 0 then 'churn'
            when row_number() over by_day = 1 then 'new'
            when sum(amount) over by_day = amount then 'reactivation'
            when amount > 0 then 'expansion'
            else 'contraction'
        end,
        abs(amount)
    from edge
    window by_day as (order by day)
    union all
    select
        cast(:account as text),
        cast(effective_on as text),
        effective_on,
        case when change = amount then 'new' when amount = 0 then 'churn' when change > 0 then 'expansion' else 'contraction' end,
        abs(change)
    from sold
    where change <> 0
)
select account_id, movement_id, effective_on, kind, arr_amount
from movement
where effective_on >= :from and effective_on < :to
