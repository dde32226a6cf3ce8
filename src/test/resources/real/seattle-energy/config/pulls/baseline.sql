-- The year before is the baseline: weather-normalised site energy and electricity of 2015.
select
    building."OSEBuildingID" as account_id,
    reading.driver,
    make_date(cast(building."DataYear" as integer), 12, 31) as effective_from,
    cast(reading.value as numeric) as value,
    cast(null as text) as reason,
    cast(null as text) as agreed_by,
    cast(null as date) as agreed_on
from raw.building_2015 building
cross join lateral (
    values ('energy', building."SiteEnergyUseWN(kBtu)"), ('electricity', building."Electricity(kWh)")
) as reading (driver, value)
where building."OSEBuildingID" = :account
    and reading.value is not null
    and make_date(cast(building."DataYear" as integer), 12, 31) >= :from
    and make_date(cast(building."DataYear" as integer), 12, 31) < :to
