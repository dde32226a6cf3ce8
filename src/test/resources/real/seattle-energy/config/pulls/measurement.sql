-- One reading a year, dated on the year's last day. A report that isn't compliant reads 0 and would show that all was
-- saved; outliers, zeros and buildings without electricity are no measurements either.
select
    building."OSEBuildingID" as account_id,
    reading.driver,
    make_date(cast(building."DataYear" as integer), 12, 31) as measured_on,
    cast(null as text) as part,
    jsonb_build_object('actual', cast(reading.value as numeric)) as inputs,
    'measured' as confidence
from raw.building_2016 building
join raw.building_2015 earlier on earlier."OSEBuildingID" = building."OSEBuildingID"
cross join lateral (
    values ('energy', building."SiteEnergyUseWN(kBtu)"), ('electricity', building."Electricity(kWh)")
) as reading (driver, value)
where building."OSEBuildingID" = :account
    and building."ComplianceStatus" = 'Compliant'
    and earlier."ComplianceStatus" = 'Compliant'
    and building."Outlier" is null
    and earlier."Outlier" is null
    and cast(building."SiteEnergyUseWN(kBtu)" as numeric) > 0
    and cast(earlier."SiteEnergyUseWN(kBtu)" as numeric) > 0
    and building."Electricity(kWh)" is not null
    and earlier."Electricity(kWh)" is not null
    and make_date(cast(building."DataYear" as integer), 12, 31) >= :from
    and make_date(cast(building."DataYear" as integer), 12, 31) < :to
