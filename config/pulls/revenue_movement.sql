-- revenue_movement: Movements of annual recurring revenue; arr_amount is positive, kind says which way.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id    text   of :account; any other fails the pull
--   *  movement_id   text
--      effective_on  date
--      kind          text   new | expansion | contraction | churn | reactivation
--      arr_amount    numeric   positive
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       movement_id,
       effective_on,
       kind,
       arr_amount
from revenue_movement
where account_id = :account
  and effective_on < :to
