-- What the customer success managers write on a review's pages, and the numbers in it that a person answers for.

create table canonical.comment (
    account_id text not null,
    period text not null,
    page text not null,
    text text not null,
    written_by text not null,
    constraint comment_key primary key (account_id, period, page)
);
comment on table canonical.comment is 'What the customer success manager writes on a page of the review of a period.';

create table canonical.attestation (
    account_id text not null,
    period text not null,
    page text not null,
    number text not null,
    value numeric not null,
    unit text not null,
    attested_by text not null,
    attested_on date not null,
    reason text not null,
    constraint attestation_key primary key (account_id, period, page, number)
);
comment on table canonical.attestation is
    'A number in a comment that no figure proves, and the person who answers for it.';

-- Comments that were written with the command: what was said is added and never changed, and the last word counts.
create table quarterdeck.comment_entry (
    comment_entry_id bigint generated always as identity primary key,
    account_id text not null,
    period text not null,
    page text not null,
    action text not null
        constraint comment_entry_action_is_known check (action in ('set', 'confirm', 'remove')),
    actor text not null,
    text text,
    number text,
    value numeric,
    unit text,
    reason text,
    text_sha256 text,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint comment_entry_set_is_whole check (action <> 'set' or (text is not null and text_sha256 is not null)),
    constraint comment_entry_confirm_is_whole check (action <> 'confirm'
        or (number is not null and value is not null and unit is not null and reason is not null
            and text_sha256 is not null))
);
comment on table quarterdeck.comment_entry is
    'The history of comments: who wrote what on which page, confirmed which number of it and why, or took it away.';
comment on column quarterdeck.comment_entry.text_sha256 is
    'of the comment''s text, hex; a number is confirmed for this text alone';
create index comment_entry_of_review on quarterdeck.comment_entry (account_id, period, page, comment_entry_id);

create trigger comment_entry_is_kept before delete or truncate on quarterdeck.comment_entry
    for each statement execute function quarterdeck.refuse_change();
create trigger comment_entry_is_final before update of
    comment_entry_id, account_id, period, page, action, number, value, unit, text_sha256, recorded_at
    on quarterdeck.comment_entry for each statement execute function quarterdeck.refuse_change();
create trigger comment_entry_names_are_kept before update on quarterdeck.comment_entry
    for each row execute function quarterdeck.refuse_unredacted_entry();
