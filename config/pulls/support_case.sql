-- support_case: Support cases.
-- Cut by opened_at alone: answer and resolution count whenever they came.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id         text   of :account; any other fails the pull
--   *  case_id            text
--      opened_at          timestamptz
--    ? first_response_at  timestamptz
--    ? resolved_at        timestamptz
--    ? priority           text
--    ? sla_met            boolean
--      reopened           boolean
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       case_id,
       opened_at,
       first_response_at,
       resolved_at,
       priority,
       sla_met,
       reopened
from support_case
where account_id = :account
  and opened_at < :to
