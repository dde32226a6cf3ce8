-- driver_rate: Constants of a driver's formula for one account; config/drivers.yaml has them for all.
-- Not cut at :to: a rate has its own first day.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id      text   of :account; any other fails the pull
--   *  driver          text
--   *  name            text
--   *  effective_from  date
--      value           numeric
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       driver,
       name,
       effective_from,
       value
from driver_rate
where account_id = :account
