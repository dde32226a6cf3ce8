-- baseline: What a value driver is measured against; a later effective_from re-bases from that day on.
-- Not cut at :to: a baseline that takes effect on the first day after the period is the plan page's.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id      text   of :account; any other fails the pull
--   *  driver          text
--   *  effective_from  date
--      value           numeric
--    ? reason          text
--    ? agreed_by       text
--    ? agreed_on       date
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       driver,
       effective_from,
       value,
       reason,
       agreed_by,
       agreed_on
from baseline
where account_id = :account
