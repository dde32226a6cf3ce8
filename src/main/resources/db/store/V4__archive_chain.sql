-- The archive as a chain: each entry names the hash of the one before. The lines stand here as they stand in the file
-- chain.jsonl outside of the store, which is brought up to date from here.

create table quarterdeck.archive_link (
    sequence bigint primary key
        constraint archive_link_counts_from_1 check (sequence >= 1),
    sha256 text not null
        constraint archive_link_sha256_once unique
        constraint archive_link_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    kind text not null,
    archive_entry_id bigint not null references quarterdeck.archive_entry,
    line text not null,
    linked_at timestamptz not null default clock_timestamp()
);
comment on table quarterdeck.archive_link is 'The chain of the archive''s entries, decks and tombstones, in order.';
comment on column quarterdeck.archive_link.sha256 is 'of the line with its line feed; the next line names it';
comment on column quarterdeck.archive_link.archive_entry_id is 'the deck that was added, or whose file was removed';
-- A deck is added once and ends once.
create unique index archive_link_once on quarterdeck.archive_link (archive_entry_id, (kind = 'deck'));
create trigger archive_link_is_final before update or delete or truncate on quarterdeck.archive_link
    for each statement execute function quarterdeck.refuse_change();

-- Also for a process of an earlier version that still runs while this one begins: its step fails, and ours repeats it.
create function quarterdeck.refuse_unlinked_entry() returns trigger language plpgsql as $$
begin
    if not exists (select from quarterdeck.archive_link l
                   where l.archive_entry_id = new.archive_entry_id and l.kind = 'deck') then
        raise exception 'the archive''s entry % is not in its chain; a newer version of Quarterdeck keeps this store', new.path;
    end if;
    return null;
end
$$;
create constraint trigger archive_entry_is_linked after insert on quarterdeck.archive_entry
    deferrable initially deferred for each row execute function quarterdeck.refuse_unlinked_entry();

-- Frozen rows go with the redaction of every deck that was made from them, and by nothing else.
drop trigger snapshot_is_final on quarterdeck.snapshot;
create trigger snapshot_is_final before update or truncate on quarterdeck.snapshot
    for each statement execute function quarterdeck.refuse_change();
create function quarterdeck.refuse_unredacted_rows() returns trigger language plpgsql as $$
begin
    if not exists (select from quarterdeck.archive_entry e where e.snapshot_sha256 = old.snapshot_sha256)
       or exists (select from quarterdeck.archive_entry e
                  where e.snapshot_sha256 = old.snapshot_sha256
                    and not exists (select from quarterdeck.archive_link l
                                    where l.archive_entry_id = e.archive_entry_id and l.kind = 'redaction')) then
        raise exception 'rows of %.% are added and never changed', tg_table_schema, tg_table_name;
    end if;
    return old;
end
$$;
create trigger snapshot_is_kept before delete on quarterdeck.snapshot
    for each row execute function quarterdeck.refuse_unredacted_rows();

-- So do the bytes of the messages that carried a redacted deck; who was written to and when stays.
drop trigger outbox_is_fixed on quarterdeck.outbox;
create trigger outbox_is_fixed before update of
    topic, review_id, account_id, contact_id, edition, message_id, sender, recipient, domain, subject
    on quarterdeck.outbox for each statement execute function quarterdeck.refuse_other_message();
create function quarterdeck.refuse_other_bytes() returns trigger language plpgsql as $$
begin
    if length(new.mime) > 0
       or old.state not in ('SENT', 'DEAD', 'DROPPED')
       or not exists (select from quarterdeck.review r
                          join quarterdeck.archive_entry e using (account_id, series, period, edition, revision)
                          join quarterdeck.archive_link l using (archive_entry_id)
                      where r.review_id = old.review_id and l.kind = 'redaction') then
        raise exception 'a message in %.% keeps its topic, recipient, Message-ID and bytes for good', tg_table_schema, tg_table_name;
    end if;
    return new;
end
$$;
create trigger outbox_bytes_are_fixed before update of mime on quarterdeck.outbox
    for each row execute function quarterdeck.refuse_other_bytes();
