-- commitment: What was promised to be done, by whom and when.
-- Cut by made_on: done and dropped count whenever they came.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id     text   of :account; any other fails the pull
--   *  commitment_id  text
--      made_on        date
--      text           text
--      owner          text
--      due_on         date
--    ? done_on        date
--    ? dropped_on     date
--    ? reason         text
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       commitment_id,
       made_on,
       text,
       owner,
       due_on,
       done_on,
       dropped_on,
       reason
from commitment
where account_id = :account
  and made_on < :to
