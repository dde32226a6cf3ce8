-- The readings of 2023; one that isn't compliant reads 0 and would show that all was saved.
select
    account_id,
    'electricity' as driver,
    read_on as measured_on,
    cast(null as text) as part,
    jsonb_build_object('actual', value) as inputs,
    'measured' as confidence
from (
    select
        "Company_ID" as account_id,
        case when "Read_On" like '____-__-__' then cast("Read_On" as date) else to_date("Read_On", 'DD/MM/YYYY') end as read_on,
        cast("kWh" as numeric) as value
    from raw.meter
    where "Company_ID" = :account and "Status" = 'Compliant'
) reading
where read_on >= date '2023-01-01' and read_on >= :from and read_on < :to
