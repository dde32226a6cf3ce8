-- promise: What was promised of a driver for [period_from, period_to).
-- Not cut at :to: the promises of the next period are the plan page's targets.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id   text   of :account; any other fails the pull
--   *  driver       text
--   *  period_from  date
--      period_to    date   first day after
--      amount       numeric
--    ? agreed_by    text
--    ? agreed_on    date
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       driver,
       period_from,
       period_to,
       amount,
       agreed_by,
       agreed_on
from promise
where account_id = :account
