-- What the company's warehouse has beside the raw table: indexes for reading by customer and by case.
create index on raw.event (customer);
create index on raw.event ("Case ID");
analyze raw.event;
