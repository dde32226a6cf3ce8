-- goal: Outcomes in the customer's own words; a later agreed_on re-bases.
-- Cut at :to: a goal agreed after the period is the next review's.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id  text   of :account; any other fails the pull
--   *  goal_id     text
--   *  agreed_on   date
--      statement   text
--      measure     text
--      unit        text
--      baseline    numeric
--      target      numeric
--    ? agreed_by   text
--      due_on      date
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       goal_id,
       agreed_on,
       statement,
       measure,
       unit,
       baseline,
       target,
       agreed_by,
       due_on
from goal
where account_id = :account
  and agreed_on < :to
