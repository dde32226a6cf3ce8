-- One reading a year, measured on 30 June, shifted with the crosswalk's months; a report that isn't compliant or is
-- an outlier is no measurement.
select
    crosswalk.account_no as account_id,
    reading.driver,
    reading.read_on as measured_on,
    cast(null as text) as part,
    jsonb_build_object('actual', cast(reading.value as numeric)) as inputs,
    'measured' as confidence
from raw.crosswalk crosswalk
join raw.building_2016 building on building."OSEBuildingID" = crosswalk.seattle_building_id
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
    and building."ComplianceStatus" = 'Compliant'
    and building."Outlier" is null
    and reading.value is not null
    and reading.read_on >= :from
    and reading.read_on < :to
