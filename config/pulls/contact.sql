-- contact: People at the customer who may get a review.
-- Everybody of the account; who gets a review is decided by role, editions, active and unsubscribed.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--   *  contact_id    text
--      account_id    text   of :account; any other fails the pull
--      name          text
--    ? title         text
--      email         text
--      role          text   executive_sponsor | champion | finance | user
--      editions      text[]
--      active        boolean
--      unsubscribed  boolean
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select contact_id,
       account_id,
       name,
       title,
       email,
       role,
       editions,
       active,
       unsubscribed
from contact
where account_id = :account
