-- What Quarterdeck must not forget between planning a review and its delivery: who may work on it, what it waits for,
-- its messages. States are the program's to say here as well.

alter table quarterdeck.review
    add schedule text,
    add due_at timestamptz,
    add delivery text not null default 'ARCHIVE',
    add approval text not null default 'NONE',
    add epoch bigint not null default 0,
    add lease_owner uuid references quarterdeck.run,
    add lease_until timestamptz,
    add attempts integer not null default 0,
    add retry_at timestamptz,
    add trouble text not null default '',
    add configuration_sha256 text,
    add reason text,
    add findings jsonb not null default '[]',
    add letter jsonb,
    add model_sha256 text,
    add pdf_sha256 text,
    add waived text[] not null default '{}',
    add constraint review_lease_is_whole check ((lease_owner is null) = (lease_until is null));
comment on column quarterdeck.review.schedule is 'name of the schedule that asks for it; null for a review made by hand';
comment on column quarterdeck.review.due_at is 'before this nothing is sent; null for reviews older than schedules';
comment on column quarterdeck.review.epoch is 'number of its latest claim; what is written under an older one changes nothing';
comment on column quarterdeck.review.lease_owner is 'the run that works on it, until lease_until by this server''s clock';
comment on column quarterdeck.review.attempts is 'failures since the last step forward';
comment on column quarterdeck.review.trouble is 'message of the last failure, empty when all is well';
comment on column quarterdeck.review.reason is 'why a revision after the first is made';
comment on column quarterdeck.review.findings is 'what the gates found: [{rule, figure, message, remedy}]';
comment on column quarterdeck.review.waived is 'rules that a named person has waived; the decision is in review_step';

-- The claim's own condition, so that decks that lie in the archive for good cost it nothing.
create index review_to_do on quarterdeck.review (due_at)
    where state in ('PLANNED', 'PULLED', 'ASSEMBLED', 'RENDERED')
       or state = 'ARCHIVED' and (delivery = 'MAIL' or approval <> 'NONE' or findings <> '[]');
create index review_by_lease on quarterdeck.review (lease_owner) where lease_owner is not null;

alter table quarterdeck.review_step
    add actor text not null default '',
    add epoch bigint not null default 0;
comment on column quarterdeck.review_step.actor is 'the person who decided; empty for the program';

create table quarterdeck.outbox (
    outbox_id bigint generated always as identity primary key,
    topic text not null,
    review_id bigint references quarterdeck.review,
    account_id text,
    contact_id text,
    edition text,
    message_id text not null constraint outbox_message_id_once unique,
    sender text not null,
    recipient text not null,
    domain text not null,
    subject text not null,
    mime bytea not null,
    state text not null default 'READY',
    epoch bigint not null default 0,
    lease_owner uuid,
    lease_until timestamptz,
    attempts integer not null default 0,
    not_before timestamptz not null,
    next_at timestamptz not null,
    first_ready_at timestamptz not null,
    answer text not null default '',
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    constraint outbox_once_a_recipient unique (topic, recipient),
    constraint outbox_addressee_is_whole
        check ((account_id is null) = (contact_id is null) and (account_id is null) = (edition is null)),
    constraint outbox_lease_is_whole check ((lease_owner is null) = (lease_until is null))
);
comment on table quarterdeck.outbox is 'Messages on their way: READY, SENDING, DOT, SENT, IN_DOUBT, DEAD, DROPPED. SENT means taken by the relay, not read.';
comment on column quarterdeck.outbox.topic is 'review:<id> for the mail that carries a deck, else a notice''s own key';
comment on column quarterdeck.outbox.first_ready_at is 'since when it could be sent; a resend begins anew';
create index outbox_to_send on quarterdeck.outbox (next_at) where state = 'READY';
create index outbox_on_the_way on quarterdeck.outbox (lease_until) where lease_owner is not null;
create index outbox_by_state on quarterdeck.outbox (state);
create index outbox_by_review on quarterdeck.outbox (review_id);

create function quarterdeck.refuse_other_message() returns trigger language plpgsql as $$
begin
    raise exception 'a message in %.% keeps its topic, recipient, Message-ID and bytes for good', tg_table_schema, tg_table_name;
end
$$;
-- Fires when an update so much as names these columns: nobody has to compare megabytes at each change of state.
create trigger outbox_is_fixed before update of
    topic, review_id, account_id, contact_id, edition, message_id, sender, recipient, domain, subject, mime
    on quarterdeck.outbox for each statement execute function quarterdeck.refuse_other_message();
create trigger outbox_is_kept before delete or truncate on quarterdeck.outbox
    for each statement execute function quarterdeck.refuse_change();

create table quarterdeck.outbox_step (
    outbox_step_id bigint generated always as identity primary key,
    outbox_id bigint not null references quarterdeck.outbox,
    state text not null,
    answer text not null default '',
    actor text not null default '',
    epoch bigint not null,
    at timestamptz not null default clock_timestamp()
);
create index outbox_step_by_message on quarterdeck.outbox_step (outbox_id);
create index outbox_step_tried on quarterdeck.outbox_step (at) where state = 'SENDING';
comment on table quarterdeck.outbox_step is 'Every change of a message''s state, in order, with the relay''s answers.';
create trigger outbox_step_is_final before update or delete or truncate on quarterdeck.outbox_step
    for each statement execute function quarterdeck.refuse_change();

-- Of what somebody has been told, so that nobody is told twice.
create table quarterdeck.told (
    matter text primary key,
    outbox_id bigint not null references quarterdeck.outbox,
    told_at timestamptz not null default now()
);
create index told_by_message on quarterdeck.told (outbox_id);
create trigger told_is_final before update or delete or truncate on quarterdeck.told
    for each statement execute function quarterdeck.refuse_change();

create table quarterdeck.schedule (
    name text primary key,
    definition text not null,
    known_since timestamptz not null default now(),
    gone_at timestamptz
);
comment on column quarterdeck.schedule.known_since is 'nothing that fell due before is planned';
comment on column quarterdeck.schedule.gone_at is 'when it was taken out of the configuration; null while it is there';

-- One row: the plan as it was last made.
create table quarterdeck.plan (
    only_one boolean primary key default true constraint plan_is_one check (only_one),
    made_at timestamptz not null,
    run_id uuid not null references quarterdeck.run,
    configuration_sha256 text not null
);

create table quarterdeck.plan_audit (
    plan_audit_id bigint generated always as identity primary key,
    run_id uuid not null references quarterdeck.run,
    subject text not null,
    what text not null,
    before text not null default '',
    after text not null default '',
    at timestamptz not null default clock_timestamp()
);
comment on table quarterdeck.plan_audit is 'Changes of the schedules and of the plan; those of one review are in its review_step.';
create trigger plan_audit_is_final before update or delete or truncate on quarterdeck.plan_audit
    for each statement execute function quarterdeck.refuse_change();

create table quarterdeck.node (
    run_id uuid primary key references quarterdeck.run,
    seen_at timestamptz not null
);
comment on table quarterdeck.node is 'Processes that hold or look for work, and when they were last heard of.';

-- The ticker's own tables. Names and types are those that Quartz 2.5 reads and writes (tables_postgres.sql in its jar).
-- A new store has the schema by now, one that is migrated has not.
do $$
begin
    if not exists (select from pg_catalog.pg_namespace where nspname = 'quartz') then
        create schema quartz;
    end if;
end
$$;

create table quartz.qrtz_job_details (
    sched_name varchar(120) not null,
    job_name varchar(200) not null,
    job_group varchar(200) not null,
    description varchar(250),
    job_class_name varchar(250) not null,
    is_durable boolean not null,
    is_nonconcurrent boolean not null,
    is_update_data boolean not null,
    requests_recovery boolean not null,
    job_data bytea,
    primary key (sched_name, job_name, job_group)
);
create index qrtz_job_recovery on quartz.qrtz_job_details (sched_name, requests_recovery);
create index qrtz_job_group on quartz.qrtz_job_details (sched_name, job_group);

create table quartz.qrtz_triggers (
    sched_name varchar(120) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    job_name varchar(200) not null,
    job_group varchar(200) not null,
    description varchar(250),
    next_fire_time bigint,
    prev_fire_time bigint,
    priority integer,
    trigger_state varchar(16) not null,
    trigger_type varchar(8) not null,
    start_time bigint not null,
    end_time bigint,
    calendar_name varchar(200),
    misfire_instr smallint,
    job_data bytea,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, job_name, job_group) references quartz.qrtz_job_details
);
create index qrtz_trigger_job on quartz.qrtz_triggers (sched_name, job_name, job_group);
create index qrtz_trigger_calendar on quartz.qrtz_triggers (sched_name, calendar_name);
create index qrtz_trigger_due on quartz.qrtz_triggers (sched_name, trigger_state, next_fire_time);
create index qrtz_trigger_misfire on quartz.qrtz_triggers (sched_name, misfire_instr, next_fire_time, trigger_state);
create index qrtz_trigger_group_state on quartz.qrtz_triggers (sched_name, trigger_group, trigger_state);

create table quartz.qrtz_simple_triggers (
    sched_name varchar(120) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    repeat_count bigint not null,
    repeat_interval bigint not null,
    times_triggered bigint not null,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.qrtz_triggers
);

create table quartz.qrtz_cron_triggers (
    sched_name varchar(120) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    cron_expression varchar(120) not null,
    time_zone_id varchar(80),
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.qrtz_triggers
);

create table quartz.qrtz_simprop_triggers (
    sched_name varchar(120) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    str_prop_1 varchar(512),
    str_prop_2 varchar(512),
    str_prop_3 varchar(512),
    int_prop_1 integer,
    int_prop_2 integer,
    long_prop_1 bigint,
    long_prop_2 bigint,
    dec_prop_1 numeric(13, 4),
    dec_prop_2 numeric(13, 4),
    bool_prop_1 boolean,
    bool_prop_2 boolean,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.qrtz_triggers
);

create table quartz.qrtz_blob_triggers (
    sched_name varchar(120) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    blob_data bytea,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group) references quartz.qrtz_triggers
);

create table quartz.qrtz_calendars (
    sched_name varchar(120) not null,
    calendar_name varchar(200) not null,
    calendar bytea not null,
    primary key (sched_name, calendar_name)
);

create table quartz.qrtz_paused_trigger_grps (
    sched_name varchar(120) not null,
    trigger_group varchar(200) not null,
    primary key (sched_name, trigger_group)
);

create table quartz.qrtz_fired_triggers (
    sched_name varchar(120) not null,
    entry_id varchar(95) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    instance_name varchar(200) not null,
    fired_time bigint not null,
    sched_time bigint not null,
    priority integer not null,
    state varchar(16) not null,
    job_name varchar(200),
    job_group varchar(200),
    is_nonconcurrent boolean,
    requests_recovery boolean,
    primary key (sched_name, entry_id)
);
create index qrtz_fired_instance on quartz.qrtz_fired_triggers (sched_name, instance_name, requests_recovery);
create index qrtz_fired_job on quartz.qrtz_fired_triggers (sched_name, job_name, job_group);
create index qrtz_fired_trigger on quartz.qrtz_fired_triggers (sched_name, trigger_name, trigger_group);

create table quartz.qrtz_scheduler_state (
    sched_name varchar(120) not null,
    instance_name varchar(200) not null,
    last_checkin_time bigint not null,
    checkin_interval bigint not null,
    primary key (sched_name, instance_name)
);

create table quartz.qrtz_locks (
    sched_name varchar(120) not null,
    lock_name varchar(40) not null,
    primary key (sched_name, lock_name)
);
