-- The canonical tables: one a kind of row, with the very columns that a pull returns (docs: config/pulls/*.sql).
-- A company that loads its rows here needs no SQL of its own. Keys hold within an account, hence account_id first.
-- The comment of a check is what `import` says to a row that breaks it.

create table canonical.account (
    account_id text not null,
    name text not null,
    segment text,
    locale text not null,
    currency text not null,
    time_zone text not null,
    fiscal_year_start numeric not null,
    brand text,
    logo bytea,
    lead text
        constraint account_lead_is_known check (lead in ('value', 'goals', 'service')),
    customer_since date,
    value_start_on date,
    renewal_on date,
    gross_margin numeric,
    csm_name text,
    csm_title text,
    csm_email text,
    email_domains text[],
    active boolean not null,
    constraint account_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
    constraint account_fiscal_year_start_is_a_month check (fiscal_year_start in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)),
    constraint account_gross_margin_is_a_share check (gross_margin between 0 and 1),
    constraint account_key primary key (account_id)
);
comment on table canonical.account is 'Who is reviewed, and how: language, currency, time zone, fiscal year.';
comment on constraint account_lead_is_known on canonical.account is
    'lead is one of: value, goals, service';
comment on constraint account_currency_is_iso_4217 on canonical.account is
    'currency is three capital letters of ISO 4217, such as EUR';
comment on constraint account_fiscal_year_start_is_a_month on canonical.account is
    'fiscal_year_start is a month, 1 to 12';
comment on constraint account_gross_margin_is_a_share on canonical.account is
    'gross_margin is a share, 0 to 1: write 0.72 for 72 %';

create table canonical.contact (
    contact_id text not null,
    account_id text not null,
    name text not null,
    title text,
    email text not null,
    role text not null
        constraint contact_role_is_known check (role in ('executive_sponsor', 'champion', 'finance', 'user')),
    editions text[] not null,
    active boolean not null,
    unsubscribed boolean not null,
    constraint contact_key primary key (account_id, contact_id)
);
comment on table canonical.contact is 'People at the customer who may get a review.';
comment on constraint contact_role_is_known on canonical.contact is
    'role is one of: executive_sponsor, champion, finance, user';

create table canonical.driver_rate (
    account_id text not null,
    driver text not null,
    name text not null,
    effective_from date not null,
    value numeric not null,
    constraint driver_rate_key primary key (account_id, driver, name, effective_from)
);
comment on table canonical.driver_rate is 'Constants of a driver''s formula for one account; config/drivers.yaml has them for all.';

create table canonical.baseline (
    account_id text not null,
    driver text not null,
    effective_from date not null,
    value numeric not null,
    reason text,
    agreed_by text,
    agreed_on date,
    constraint baseline_key primary key (account_id, driver, effective_from)
);
comment on table canonical.baseline is 'What a value driver is measured against; a later effective_from re-bases from that day on.';

create table canonical.promise (
    account_id text not null,
    driver text not null,
    period_from date not null,
    period_to date not null,
    amount numeric not null,
    agreed_by text,
    agreed_on date,
    constraint promise_period_to_is_after_period_from check (period_to > period_from),
    constraint promise_key primary key (account_id, driver, period_from)
);
comment on table canonical.promise is 'What was promised of a driver for [period_from, period_to).';
comment on constraint promise_period_to_is_after_period_from on canonical.promise is
    'period_to is the first day after the promised period, so it lies after period_from';

create table canonical.measurement (
    account_id text not null,
    driver text not null,
    measured_on date not null,
    part text,
    inputs jsonb not null,
    confidence text not null
        constraint measurement_confidence_is_known check (confidence in ('measured', 'estimated', 'attested')),
    constraint measurement_inputs_is_an_object check (jsonb_typeof(inputs) = 'object'),
    constraint measurement_key unique nulls not distinct (account_id, driver, measured_on, part)
);
comment on table canonical.measurement is 'What was measured of a value driver on a day; inputs feed its formula.';
comment on constraint measurement_confidence_is_known on canonical.measurement is
    'confidence is one of: measured, estimated, attested';
comment on constraint measurement_inputs_is_an_object on canonical.measurement is
    'inputs is a JSON object of names and numbers';

create table canonical.investment (
    account_id text not null,
    investment_id text not null,
    invested_on date not null,
    amount numeric not null,
    kind text not null
        constraint investment_kind_is_known check (kind in ('subscription', 'services', 'own_effort')),
    constraint investment_key primary key (account_id, investment_id)
);
comment on table canonical.investment is 'What the customer spent: fees, services, own effort.';
comment on constraint investment_kind_is_known on canonical.investment is
    'kind is one of: subscription, services, own_effort';

create table canonical.goal (
    account_id text not null,
    goal_id text not null,
    agreed_on date not null,
    statement text not null,
    measure text not null,
    unit text not null,
    baseline numeric not null,
    target numeric not null,
    agreed_by text,
    due_on date not null,
    constraint goal_key primary key (account_id, goal_id, agreed_on)
);
comment on table canonical.goal is 'Outcomes in the customer''s own words; a later agreed_on re-bases.';

create table canonical.goal_measurement (
    account_id text not null,
    goal_id text not null,
    measured_on date not null,
    value numeric not null,
    constraint goal_measurement_key primary key (account_id, goal_id, measured_on)
);
comment on table canonical.goal_measurement is 'How far a goal has come on a day.';

create table canonical.survey_response (
    account_id text not null,
    response_id text not null,
    respondent_id text,
    respondent_role text,
    answered_at timestamptz,
    kind text not null
        constraint survey_response_kind_is_known check (kind in ('nps', 'csat')),
    score numeric not null,
    comment text,
    may_quote boolean not null,
    constraint survey_response_key primary key (account_id, response_id)
);
comment on table canonical.survey_response is 'Answers to NPS and CSAT surveys. A score out of range is refused and counted by the figures.';
comment on constraint survey_response_kind_is_known on canonical.survey_response is
    'kind is one of: nps, csat';

create table canonical.survey_invitation (
    account_id text not null,
    invitation_id text not null,
    invited_at timestamptz not null,
    kind text not null
        constraint survey_invitation_kind_is_known check (kind in ('nps', 'csat')),
    constraint survey_invitation_key primary key (account_id, invitation_id)
);
comment on table canonical.survey_invitation is 'Who was asked, so that a response rate can be printed.';
comment on constraint survey_invitation_kind_is_known on canonical.survey_invitation is
    'kind is one of: nps, csat';

create table canonical.revenue_movement (
    account_id text not null,
    movement_id text not null,
    effective_on date not null,
    kind text not null
        constraint revenue_movement_kind_is_known check (kind in ('new', 'expansion', 'contraction', 'churn', 'reactivation')),
    arr_amount numeric not null,
    constraint revenue_movement_key primary key (account_id, movement_id)
);
comment on table canonical.revenue_movement is 'Movements of annual recurring revenue; arr_amount is positive, kind says which way.';
comment on constraint revenue_movement_kind_is_known on canonical.revenue_movement is
    'kind is one of: new, expansion, contraction, churn, reactivation';

create table canonical.support_case (
    account_id text not null,
    case_id text not null,
    opened_at timestamptz not null,
    first_response_at timestamptz,
    resolved_at timestamptz,
    priority text,
    sla_met boolean,
    reopened boolean not null,
    constraint support_case_key primary key (account_id, case_id)
);
comment on table canonical.support_case is 'Support cases.';

create table canonical.usage (
    account_id text not null,
    measure text not null,
    measured_on date not null,
    value numeric not null,
    capacity numeric,
    unit text not null,
    constraint usage_key primary key (account_id, measure, measured_on)
);
comment on table canonical.usage is 'Adoption: a measure''s value on a day, against a capacity where there is one.';

create table canonical.plan_item (
    account_id text not null,
    plan_item_id text not null,
    driver text,
    period_from date not null,
    action text not null,
    owner text not null,
    due_on date not null,
    asked_of_customer boolean not null,
    agreed_on date,
    constraint plan_item_key primary key (account_id, plan_item_id)
);
comment on table canonical.plan_item is 'What is planned; the target is the promise of the period that begins on period_from.';

create table canonical.commitment (
    account_id text not null,
    commitment_id text not null,
    made_on date not null,
    text text not null,
    owner text not null,
    due_on date not null,
    done_on date,
    dropped_on date,
    reason text,
    constraint commitment_key primary key (account_id, commitment_id)
);
comment on table canonical.commitment is 'What was promised to be done, by whom and when.';

create table canonical.fx_rate (
    currency text not null,
    rate_on date not null,
    per_base numeric not null,
    constraint fx_rate_currency_is_iso_4217 check (currency ~ '^[A-Z]{3}$'),
    constraint fx_rate_per_base_is_positive check (per_base > 0),
    constraint fx_rate_key primary key (currency, rate_on)
);
comment on table canonical.fx_rate is 'Units of a currency for one unit of the base currency.';
comment on constraint fx_rate_currency_is_iso_4217 on canonical.fx_rate is
    'currency is three capital letters of ISO 4217, such as EUR';
comment on constraint fx_rate_per_base_is_positive on canonical.fx_rate is
    'per_base is above zero: units of the currency for one unit of the base currency';

create table canonical.opportunity (
    opportunity_id text not null,
    account_id text,
    closed_on date not null,
    won boolean not null,
    amount numeric not null,
    value_case boolean not null,
    attached boolean not null,
    constraint opportunity_key primary key (opportunity_id)
);
comment on table canonical.opportunity is 'Sales opportunities of the portfolio review.';

create table canonical.source_clock (
    kind text not null,
    loaded_at timestamptz not null,
    constraint source_clock_key primary key (kind)
);
comment on table canonical.source_clock is 'How fresh the warehouse is, by kind.';
