package io.quarterdeck.metric;

import static io.quarterdeck.metric.Column.key;
import static io.quarterdeck.metric.Column.oneOf;
import static io.quarterdeck.metric.Column.optional;
import static io.quarterdeck.metric.Column.optionalKey;
import static io.quarterdeck.metric.Column.optionalOneOf;
import static io.quarterdeck.metric.Column.required;
import static io.quarterdeck.metric.ColumnType.DAY;
import static io.quarterdeck.metric.ColumnType.FLAG;
import static io.quarterdeck.metric.ColumnType.IMAGE;
import static io.quarterdeck.metric.ColumnType.INSTANT;
import static io.quarterdeck.metric.ColumnType.NUMBERS;
import static io.quarterdeck.metric.ColumnType.NUMERIC;
import static io.quarterdeck.metric.ColumnType.TEXT;
import static io.quarterdeck.metric.ColumnType.TEXTS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of rows that a company's warehouse gives, each with its columns: the contract of a pull, of a canonical
 * table and of a CSV file.
 */
public enum Kind {
    ACCOUNT(
            Scope.WHOLE,
            key("account_id", TEXT),
            required("name", TEXT),
            optional("segment", TEXT),
            required("locale", TEXT),
            required("currency", TEXT),
            required("time_zone", TEXT),
            required("fiscal_year_start", NUMERIC),
            optional("brand", TEXT),
            optional("logo", IMAGE),
            optionalOneOf("lead", "value", "goals", "service"),
            optional("customer_since", DAY),
            optional("value_start_on", DAY),
            optional("renewal_on", DAY),
            optional("gross_margin", NUMERIC),
            optional("csm_name", TEXT),
            optional("csm_title", TEXT),
            optional("csm_email", TEXT),
            optional("email_domains", TEXTS),
            required("active", FLAG)),
    CONTACT(
            Scope.ACCOUNT,
            key("contact_id", TEXT),
            required("account_id", TEXT),
            required("name", TEXT),
            optional("title", TEXT),
            required("email", TEXT),
            oneOf("role", "executive_sponsor", "champion", "finance", "user"),
            required("editions", TEXTS),
            required("active", FLAG),
            required("unsubscribed", FLAG)),
    DRIVER_RATE(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("driver", TEXT),
            key("name", TEXT),
            key("effective_from", DAY),
            required("value", NUMERIC)),
    BASELINE(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("driver", TEXT),
            key("effective_from", DAY),
            required("value", NUMERIC),
            optional("reason", TEXT),
            optional("agreed_by", TEXT),
            optional("agreed_on", DAY)),
    PROMISE(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("driver", TEXT),
            key("period_from", DAY),
            required("period_to", DAY),
            required("amount", NUMERIC),
            optional("agreed_by", TEXT),
            optional("agreed_on", DAY)),
    MEASUREMENT(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("driver", TEXT),
            key("measured_on", DAY),
            optionalKey("part", TEXT),
            required("inputs", NUMBERS),
            oneOf("confidence", "measured", "estimated", "attested")),
    INVESTMENT(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("investment_id", TEXT),
            required("invested_on", DAY),
            required("amount", NUMERIC),
            oneOf("kind", "subscription", "services", "own_effort")),
    GOAL(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("goal_id", TEXT),
            key("agreed_on", DAY),
            required("statement", TEXT),
            required("measure", TEXT),
            required("unit", TEXT),
            required("baseline", NUMERIC),
            required("target", NUMERIC),
            optional("agreed_by", TEXT),
            required("due_on", DAY)),
    GOAL_MEASUREMENT(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("goal_id", TEXT),
            key("measured_on", DAY),
            required("value", NUMERIC)),
    SURVEY_RESPONSE(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("response_id", TEXT),
            optional("respondent_id", TEXT),
            optional("respondent_role", TEXT),
            optional("answered_at", INSTANT),
            oneOf("kind", "nps", "csat"),
            required("score", NUMERIC),
            optional("comment", TEXT),
            required("may_quote", FLAG)),
    SURVEY_INVITATION(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("invitation_id", TEXT),
            required("invited_at", INSTANT),
            oneOf("kind", "nps", "csat")),
    REVENUE_MOVEMENT(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("movement_id", TEXT),
            required("effective_on", DAY),
            oneOf("kind", "new", "expansion", "contraction", "churn", "reactivation"),
            required("arr_amount", NUMERIC)),
    SUPPORT_CASE(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("case_id", TEXT),
            required("opened_at", INSTANT),
            optional("first_response_at", INSTANT),
            optional("resolved_at", INSTANT),
            optional("priority", TEXT),
            optional("sla_met", FLAG),
            required("reopened", FLAG)),
    USAGE(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("measure", TEXT),
            key("measured_on", DAY),
            required("value", NUMERIC),
            optional("capacity", NUMERIC),
            required("unit", TEXT)),
    PLAN_ITEM(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("plan_item_id", TEXT),
            optional("driver", TEXT),
            required("period_from", DAY),
            required("action", TEXT),
            required("owner", TEXT),
            required("due_on", DAY),
            required("asked_of_customer", FLAG),
            optional("agreed_on", DAY)),
    COMMITMENT(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("commitment_id", TEXT),
            required("made_on", DAY),
            required("text", TEXT),
            required("owner", TEXT),
            required("due_on", DAY),
            optional("done_on", DAY),
            optional("dropped_on", DAY),
            optional("reason", TEXT)),
    COMMENT(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("period", TEXT),
            key("page", TEXT),
            required("text", TEXT),
            required("written_by", TEXT)),
    ATTESTATION(
            Scope.ACCOUNT,
            required("account_id", TEXT),
            key("period", TEXT),
            key("page", TEXT),
            key("number", TEXT),
            required("value", NUMERIC),
            required("unit", TEXT),
            required("attested_by", TEXT),
            required("attested_on", DAY),
            required("reason", TEXT)),
    FX_RATE(Scope.WHOLE, key("currency", TEXT), key("rate_on", DAY), required("per_base", NUMERIC)),
    OPPORTUNITY(
            Scope.WHOLE,
            key("opportunity_id", TEXT),
            optional("account_id", TEXT),
            required("closed_on", DAY),
            required("won", FLAG),
            required("amount", NUMERIC),
            required("value_case", FLAG),
            required("attached", FLAG)),
    SOURCE_CLOCK(Scope.WHOLE, key("kind", TEXT), required("loaded_at", INSTANT));

    private enum Scope {
        /** Rows of one account: the pull binds {@code :account}. */
        ACCOUNT,
        /** Rows of the whole company. */
        WHOLE
    }

    private final Scope scope;
    private final List<Column> columns;

    Kind(Scope scope, Column... columns) {
        this.scope = scope;
        this.columns = List.of(columns);
    }

    /** Name of the pull's file, the canonical table and the CSV file, without extension: {@code survey_response}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> byId(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Whether a pull of this kind must bind {@code :account} and return rows of that account alone. */
    public boolean isByAccount() {
        return scope == Scope.ACCOUNT;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Column> keyColumns() {
        return columns.stream().filter(Column::key).toList();
    }
}
