-- The building's reading of 2015, shifted with the crosswalk's months, is the baseline of 2016's.
select
    crosswalk.account_no as account_id,
    reading.driver,
    reading.read_on as effective_from,
    cast(reading.value as numeric) as value,
    cast(null as text) as reason,
    cast(null as text) as agreed_by,
    cast(null as date) as agreed_on
from raw.crosswalk crosswalk
join raw.building_2015 building on building."OSEBuildingID" = crosswalk.seattle_building_id
cross join lateral (
    select
        driver,
        value,
        cast(make_date(cast(building."DataYear" as integer), 6, 30)
            + make_interval(months => cast(crosswalk.shift_months_seattle as integer)) as date) as read_on
    from (
        values ('energy', building."SiteEnergyUseWN(kBtu)"), ('electricity', building."Electricity(kWh)")
    ) as column_of (driver, value)
) as reading
where crosswalk.account_no = :account
    and reading.value is not null
    and reading.read_on >= :from
    and reading.read_on < :to
