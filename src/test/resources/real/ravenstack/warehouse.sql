-- What the company's warehouse has beside the raw tables: indexes for reading by account.
create index on raw.subscriptions (account_id);
create index on raw.support_tickets (account_id);
analyze raw.subscriptions;
analyze raw.support_tickets;
