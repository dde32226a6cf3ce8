-- plan_item: What is planned; the target is the promise of the period that begins on period_from.
-- Not cut at :to: the plan is about the next period.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id         text   of :account; any other fails the pull
--   *  plan_item_id       text
--    ? driver             text
--      period_from        date
--      action             text
--      owner              text
--      due_on             date
--      asked_of_customer  boolean
--    ? agreed_on          date
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       plan_item_id,
       driver,
       period_from,
       action,
       owner,
       due_on,
       asked_of_customer,
       agreed_on
from plan_item
where account_id = :account
