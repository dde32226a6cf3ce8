-- source_clock: How fresh the warehouse is, by kind.
-- kind is one of the kinds that have a file here. A kind without a row is not watched.
--
-- Columns, by name, all of them ('?' may be null, '*' is the key; two rows with one key fail the pull):
--   *  kind       text
--      loaded_at  timestamptz
--
-- One select, read only; a timestamp without zone wants `at time zone`, a double precision `::numeric`.
select kind,
       loaded_at
from source_clock
