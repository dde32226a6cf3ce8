-- What was agreed with a customer, as a review first froze it: a source may overwrite its rows, but not without being
-- found out. Terms are kept by column; they are null where a person confirmed that the version is gone.

create table quarterdeck.promise_entry (
    promise_entry_id bigint generated always as identity primary key,
    account_id text not null,
    kind text not null,
    key text not null,
    effective_on date not null,
    terms jsonb,
    agreed_by text,
    agreed_on date,
    reason text,
    review_id bigint not null references quarterdeck.review,
    known_until date not null,
    corrected_by text,
    correction text,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint promise_entry_correction_is_whole check ((corrected_by is null) = (correction is null)),
    constraint promise_entry_has_terms check (terms is not null or corrected_by is not null)
);
comment on table quarterdeck.promise_entry is
    'The promise ledger: each version of a baseline, promise and goal that a review froze, and what persons corrected.';
comment on column quarterdeck.promise_entry.effective_on is
    'effective_from of a baseline, period_from of a promise, agreed_on of a goal: tells a version from the others';
comment on column quarterdeck.promise_entry.review_id is 'the review that froze it first, or whose release corrected it';
comment on column quarterdeck.promise_entry.known_until is 'first day after that review''s period';
create unique index promise_entry_once on quarterdeck.promise_entry (account_id, kind, key, effective_on)
    where corrected_by is null;
create index promise_entry_corrected on quarterdeck.promise_entry (account_id) where corrected_by is not null;

create trigger promise_entry_is_kept before delete or truncate on quarterdeck.promise_entry
    for each statement execute function quarterdeck.refuse_change();
create trigger promise_entry_is_final before update of
    promise_entry_id, account_id, kind, key, effective_on, agreed_on, review_id, known_until, corrected_by, correction,
    recorded_at on quarterdeck.promise_entry for each statement execute function quarterdeck.refuse_change();
-- A person's name goes with the redaction of a deck of the account, and by nothing else.
create function quarterdeck.refuse_unredacted_entry() returns trigger language plpgsql as $$
begin
    if not exists (select from quarterdeck.archive_entry e join quarterdeck.archive_link l using (archive_entry_id)
                   where e.account_id = old.account_id and l.kind = 'redaction') then
        raise exception 'rows of %.% are added and never changed', tg_table_schema, tg_table_name;
    end if;
    return new;
end
$$;
create trigger promise_entry_names_are_kept before update on quarterdeck.promise_entry
    for each row execute function quarterdeck.refuse_unredacted_entry();
