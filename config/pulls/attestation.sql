-- attestation: Numbers in comments that no figure proves, each with the person who answers for it.
-- Only the review's own period is taken. Whoever has no such table leaves this file out and uses the command:
-- quarterdeck comment confirm.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id     text   of :account; any other fails the pull
--   *  period         text   2026-Q3
--   *  page           text   of the comment
--   *  number         text   as the comment writes it: 17 or 12 %
--      value          numeric  17 or 0.12
--      unit           text   number, ratio (of per cent), a currency such as EUR, or a unit of your own
--      attested_by    text
--      attested_on    date
--      reason         text
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       period,
       page,
       number,
       value,
       unit,
       attested_by,
       attested_on,
       reason
from attestation
where account_id = :account
