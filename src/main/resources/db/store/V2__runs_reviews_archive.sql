-- What Quarterdeck itself remembers. Entries of the archive, frozen rows and steps are added and never changed.

create table quarterdeck.run (
    run_id uuid primary key,
    request text not null,
    started_at timestamptz not null default now(),
    ended_at timestamptz,
    good integer,
    bad integer
);
comment on table quarterdeck.run is 'One call of the run command; ended_at is null while it runs or when it was killed.';

-- Exact bytes, since the hash is over them; compressed by PostgreSQL. Two reviews of the same rows share one.
create table quarterdeck.snapshot (
    snapshot_sha256 text primary key
        constraint snapshot_sha256_is_hex check (snapshot_sha256 ~ '^[0-9a-f]{64}$'),
    canonical_json bytea not null,
    stored_at timestamptz not null default now()
);
comment on table quarterdeck.snapshot is 'Frozen rows as canonical JSON (UTF-8): convert_from(canonical_json, ''UTF8'')::jsonb.';

-- One row a review. Which states there are is the program's to say: later ones need no migration of this table.
create table quarterdeck.review (
    review_id bigint generated always as identity primary key,
    account_id text not null,
    series text not null default 'business-review',
    period text not null,
    edition text not null,
    revision integer not null
        constraint review_revision_counts_from_1 check (revision >= 1),
    state text not null,
    run_id uuid not null references quarterdeck.run,
    snapshot_sha256 text references quarterdeck.snapshot,
    changed_at timestamptz not null default now(),
    constraint review_key unique (account_id, series, period, edition, revision)
);
create index review_by_state on quarterdeck.review (state);
create index review_by_run on quarterdeck.review (run_id);
comment on column quarterdeck.review.run_id is 'the run that last worked on the review';

create table quarterdeck.review_step (
    review_step_id bigint generated always as identity primary key,
    review_id bigint not null references quarterdeck.review,
    run_id uuid not null references quarterdeck.run,
    state text not null,
    stage text not null,
    hash text not null default '',
    message text not null default '',
    at timestamptz not null default clock_timestamp()
);
create index review_step_by_review on quarterdeck.review_step (review_id);
comment on table quarterdeck.review_step is 'Every change of a review''s state, in order: the audit of its road.';
comment on column quarterdeck.review_step.stage is 'the stage reached, or towards which it failed';

create table quarterdeck.archive_entry (
    archive_entry_id bigint generated always as identity primary key,
    account_id text not null,
    series text not null default 'business-review',
    period text not null,
    edition text not null,
    revision integer not null
        constraint archive_entry_revision_counts_from_1 check (revision >= 1),
    path text not null constraint archive_entry_path_once unique,
    sha256 text not null
        constraint archive_entry_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    pages integer not null,
    bytes bigint not null,
    headline text not null,
    snapshot_sha256 text not null,
    configuration_sha256 text not null,
    templates_sha256 text not null,
    software_version text not null,
    reason text,
    archived_at timestamptz not null,
    constraint archive_entry_key unique (account_id, series, period, edition, revision)
);
comment on column quarterdeck.archive_entry.reason is 'why a revision after the first was made';

create function quarterdeck.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of %.% are added and never changed', tg_table_schema, tg_table_name;
end
$$;
create trigger archive_entry_is_final before update or delete or truncate on quarterdeck.archive_entry
    for each statement execute function quarterdeck.refuse_change();
create trigger snapshot_is_final before update or delete or truncate on quarterdeck.snapshot
    for each statement execute function quarterdeck.refuse_change();
create trigger review_step_is_final before update or delete or truncate on quarterdeck.review_step
    for each statement execute function quarterdeck.refuse_change();
