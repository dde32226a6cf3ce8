-- investment: What the customer spent: fees, services, own effort.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id     text   of :account; any other fails the pull
--   *  investment_id  text
--      invested_on    date
--      amount         numeric
--      kind           text   subscription | services | own_effort
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       investment_id,
       invested_on,
       amount,
       kind
from investment
where account_id = :account
  and invested_on < :to
