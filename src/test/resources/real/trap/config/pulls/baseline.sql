-- The reading of 2022 is the baseline.
select
    account_id,
    'electricity' as driver,
    read_on as effective_from,
    value,
    cast(null as text) as reason,
    cast(null as text) as agreed_by,
    cast(null as date) as agreed_on
from (
    select
        "Company_ID" as account_id,
        case when "Read_On" like '____-__-__' then cast("Read_On" as date) else to_date("Read_On", 'DD/MM/YYYY') end as read_on,
        cast("kWh" as numeric) as value
    from raw.meter
    where "Company_ID" = :account
) reading
where read_on < date '2023-01-01' and read_on >= :from and read_on < :to
