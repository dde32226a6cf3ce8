-- opportunity: Sales opportunities of the portfolio review.
-- For the portfolio review alone; account_id may be unknown.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key; two rows with one key fail the pull):
--   *  opportunity_id  text
--    ? account_id      text
--      closed_on       date
--      won             boolean
--      amount          numeric
--      value_case      boolean
--      attached        boolean
--
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select opportunity_id,
       account_id,
       closed_on,
       won,
       amount,
       value_case,
       attached
from opportunity
where closed_on < :to
