-- fx_rate: Units of a currency for one unit of the base currency.
-- Only rates up to the period's end: the one in force on its last day converts.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key; two rows with one key fail the pull):
--   *  currency  text   ISO 4217: EUR
--   *  rate_on   date
--      per_base  numeric   units of the currency for one unit of the base currency
--
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select currency,
       rate_on,
       per_base
from fx_rate
where rate_on < :to
