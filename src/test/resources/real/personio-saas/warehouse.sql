-- What the company's warehouse has beside the raw tables: indexes for reading by account.
create index on raw.movement ("Company_ID");
create index on raw.customer ("Company_ID");
create index on raw.nps ("Company_ID");
analyze raw.movement;
analyze raw.customer;
analyze raw.nps;
