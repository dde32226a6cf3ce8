-- What the company's warehouse has beside the raw tables: indexes for reading by the keys of the crosswalk.
create index on raw.customer ("Company_ID");
create index on raw.movement ("Company_ID");
create index on raw.nps ("Company_ID");
create index on raw.event (customer);
create index on raw.event ("Case ID");
create index on raw.building_2015 ("OSEBuildingID");
create index on raw.building_2016 ("OSEBuildingID");
analyze;
