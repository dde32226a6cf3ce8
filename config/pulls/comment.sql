-- comment: What the customer success manager writes on a page of the review of a period.
-- Only the review's own period is taken. A comment set with the command takes the place of one that stands here.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id     text   of :account; any other fails the pull
--   *  period         text   2026-Q3
--   *  page           text   as in the edition: summary, goals, bridge, drivers, ...
--      text           text   its numbers must be figures of the review or attested, else the review is held
--      written_by     text
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       period,
       page,
       text,
       written_by
from comment
where account_id = :account
