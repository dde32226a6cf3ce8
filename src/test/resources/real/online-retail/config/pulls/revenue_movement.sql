-- A wholesaler has no contracts: what a customer bought in a quarter stands in for its ARR. Credits are netted in the
-- quarter they are booked; a quarter that nets below zero counts as nothing. numeric, not double precision: one
-- customer nets to exactly 0.00. A quarter's change is dated on the quarter's last day, when its sum is known.
with revenue as (
    select
        date_trunc('quarter', cast("InvoiceDate" as timestamp)) as quarter,
        sum(cast("Quantity" as numeric) * cast("UnitPrice" as numeric)) as net
    from raw.online_retail
    where "CustomerID" = :account || '.0'
    group by 1
),
level as (
    select
        calendar.quarter,
        greatest(coalesce(revenue.net, 0), 0) as now
    from generate_series((select min(quarter) from revenue), cast(:to as timestamp), interval '3 months') as calendar (quarter)
    left join revenue on revenue.quarter = calendar.quarter
),
step as (
    select
        cast(quarter + interval '3 months' as date) - 1 as effective_on,
        now,
        lag(now, 1, cast(0 as numeric)) over (order by quarter) as before,
        coalesce(bool_or(now > 0) over (order by quarter rows between unbounded preceding and 1 preceding), false) as known
    from level
)
select
    cast(:account as text) as account_id,
    :account || '-' || effective_on as movement_id,
    effective_on,
    case
        when before = 0 and known then 'reactivation'
        when before = 0 then 'new'
        when now = 0 then 'churn'
        when now > before then 'expansion'
        else 'contraction'
    end as kind,
    abs(now - before) as arr_amount
from step
where now <> before and effective_on >= :from and effective_on < :to
