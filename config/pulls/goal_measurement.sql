-- goal_measurement: How far a goal has come on a day.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id   text   of :account; any other fails the pull
--   *  goal_id      text
--   *  measured_on  date
--      value        numeric
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       goal_id,
       measured_on,
       value
from goal_measurement
where account_id = :account
  and measured_on < :to
