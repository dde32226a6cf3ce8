-- survey_response: Answers to NPS and CSAT surveys. A score out of range is refused and counted by the figures.
-- An answer without a date is kept: the figures refuse and count it.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id       text   of :account; any other fails the pull
--   *  response_id      text
--    ? respondent_id    text
--    ? respondent_role  text
--    ? answered_at      timestamptz
--      kind             text   nps | csat
--      score            numeric
--    ? comment          text
--      may_quote        boolean
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       response_id,
       respondent_id,
       respondent_role,
       answered_at,
       kind,
       score,
       comment,
       may_quote
from survey_response
where account_id = :account
  and (answered_at < :to or answered_at is null)
