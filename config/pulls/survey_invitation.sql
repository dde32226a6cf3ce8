-- survey_invitation: Who was asked, so that a response rate can be printed.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key within an account; two rows with one key fail the pull):
--      account_id     text   of :account; any other fails the pull
--   *  invitation_id  text
--      invited_at     timestamptz
--      kind           text   nps | csat
--
-- :account (text) is the account's id and must be bound.
-- :from and :to (dates, half-open) reach from the beginning (0001-01-01) to the first day after the period; both
-- are optional. A date compared with a timestamptz means midnight in the account's time zone.
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       invitation_id,
       invited_at,
       kind
from survey_invitation
where account_id = :account
  and invited_at < :to
