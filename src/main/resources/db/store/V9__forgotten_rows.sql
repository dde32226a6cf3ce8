-- What a redaction has to reach: rows that a review was held with before it was made anew, and decks whose files went
-- when their time was over, with their rows, letters and messages still in the store.

-- Frozen rows stay while a deck that was made from them is kept, and as long as a review stands on them.
create or replace function quarterdeck.refuse_unredacted_rows() returns trigger language plpgsql as $$
begin
    if exists (select from quarterdeck.review r where r.snapshot_sha256 = old.snapshot_sha256)
       or exists (select from quarterdeck.archive_entry e
                  where e.snapshot_sha256 = old.snapshot_sha256
                    and not exists (select from quarterdeck.archive_link l
                                    where l.archive_entry_id = e.archive_entry_id and l.kind <> 'deck')) then
        raise exception 'rows of %.% are added and never changed', tg_table_schema, tg_table_name;
    end if;
    return old;
end
$$;

create or replace function quarterdeck.refuse_other_bytes() returns trigger language plpgsql as $$
begin
    if length(new.mime) > 0
       or old.state not in ('SENT', 'DEAD', 'DROPPED')
       or not exists (select from quarterdeck.review r
                          join quarterdeck.archive_entry e using (account_id, series, period, edition, revision)
                          join quarterdeck.archive_link l using (archive_entry_id)
                      where r.review_id = old.review_id and l.kind <> 'deck') then
        raise exception 'a message in %.% keeps its topic, recipient, Message-ID and bytes for good', tg_table_schema, tg_table_name;
    end if;
    return new;
end
$$;

create or replace function quarterdeck.refuse_unredacted_entry() returns trigger language plpgsql as $$
begin
    if not exists (select from quarterdeck.archive_entry e join quarterdeck.archive_link l using (archive_entry_id)
                   where e.account_id = old.account_id and l.kind <> 'deck') then
        raise exception 'rows of %.% are added and never changed', tg_table_schema, tg_table_name;
    end if;
    return new;
end
$$;
-- Finds the reviews that stand on frozen rows.
create index if not exists review_by_snapshot on quarterdeck.review (snapshot_sha256);
create index if not exists archive_entry_by_snapshot on quarterdeck.archive_entry (snapshot_sha256);
