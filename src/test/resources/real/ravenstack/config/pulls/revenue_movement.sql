-- MRR as it is (not times 12), trials left out. A subscription counts from its start to the day before its end; one
-- that ends before it counts a day is no revenue. An account holds several at once, so that its movements are the
-- days on which their sum changes: what the day makes of the sum says which kind it is.
with running as (
    select account_id, subscription_id, cast(start_date as date) as starts_on, cast(end_date as date) as ends_on, cast(mrr_amount as numeric) as mrr
    from raw.subscriptions
    where account_id = :account
        and is_trial = 'FALSE'
        and (end_date is null or cast(end_date as date) > cast(start_date as date))
),
change as (
    select account_id, day, sum(amount) as amount
    from (
        select account_id, starts_on as day, mrr as amount from running
        union all
        select account_id, ends_on, -mrr from running where ends_on is not null
    ) edge
    group by account_id, day
),
level as (
    select account_id, day, amount, sum(amount) over (order by day) as after, row_number() over (order by day) as place
    from change
)
select
    account_id,
    account_id || '-' || day as movement_id,
    day as effective_on,
    case
        when place = 1 then 'new'
        when after = amount then 'reactivation'
        when after = 0 then 'churn'
        when amount > 0 then 'expansion'
        else 'contraction'
    end as kind,
    abs(amount) as arr_amount
from level
where amount <> 0 and day >= :from and day < :to
