-- account: Who is reviewed, and how: language, currency, time zone, fiscal year.
-- Every account in one go; inactive ones are passed over.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key; two rows with one key fail the pull):
--   *  account_id         text
--      name               text
--    ? segment            text
--      locale             text   BCP 47: de-DE
--      currency           text   ISO 4217: EUR
--      time_zone          text   IANA: Europe/Berlin
--      fiscal_year_start  numeric   month, 1 to 12
--    ? brand              text
--    ? logo               bytea or text   the image itself, or the name of a file in config/brands
--    ? lead               text   value | goals | service
--    ? customer_since     date
--    ? value_start_on     date
--    ? renewal_on         date
--    ? gross_margin       numeric   share, 0 to 1
--    ? csm_name           text
--    ? csm_title          text
--    ? csm_email          text
--    ? email_domains      text[]
--      active             boolean
--
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select account_id,
       name,
       segment,
       locale,
       currency,
       time_zone,
       fiscal_year_start,
       brand,
       logo,
       lead,
       customer_since,
       value_start_on,
       renewal_on,
       gross_margin,
       csm_name,
       csm_title,
       csm_email,
       email_domains,
       active
from account
