-- What the company's warehouse has beside the raw table: an index for reading by customer.
create index on raw.online_retail ("CustomerID");
analyze raw.online_retail;
