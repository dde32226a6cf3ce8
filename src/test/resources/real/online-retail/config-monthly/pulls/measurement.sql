-- A customer's net revenue of a month, credits in the month they are booked; a month may be negative.
select
    cast(:account as text) as account_id,
    'revenue' as driver,
    cast(month + interval '1 month' as date) - 1 as measured_on,
    cast(null as text) as part,
    jsonb_build_object('revenue', revenue) as inputs,
    'measured' as confidence
from (
    select
        date_trunc('month', cast("InvoiceDate" as timestamp)) as month,
        sum(cast("Quantity" as numeric) * cast("UnitPrice" as numeric)) as revenue
    from raw.online_retail
    where "CustomerID" = :account || '.0'
    group by 1
) sold
where month >= :from and month + interval '1 month' <= :to
