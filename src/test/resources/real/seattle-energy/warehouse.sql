-- What the company's warehouse has beside the raw tables: indexes for reading by building.
create index on raw.building_2015 ("OSEBuildingID");
create index on raw.building_2016 ("OSEBuildingID");
analyze raw.building_2015;
analyze raw.building_2016;
