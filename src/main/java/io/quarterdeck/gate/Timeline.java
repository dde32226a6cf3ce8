package io.quarterdeck.gate;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** By which of its columns a kind's rows happen in time, and which kinds come by themselves, period after period. */
final class Timeline {
    private static final Map<Kind, String> COLUMNS = columns();

    /** Kinds of an account whose rows have a day of their own. */
    static final Set<Kind> KINDS = Collections.unmodifiableSet(EnumSet.copyOf(COLUMNS.keySet()));

    /** What systems write while they are used; the rest is written when somebody agrees on something. */
    static final Set<Kind> FLOWS = Collections.unmodifiableSet(EnumSet.of(
            Kind.MEASUREMENT,
            Kind.GOAL_MEASUREMENT,
            Kind.SURVEY_RESPONSE,
            Kind.SURVEY_INVITATION,
            Kind.SUPPORT_CASE,
            Kind.USAGE));

    private Timeline() {}

    static Optional<LocalDate> day(Kind kind, Row row, ZoneId zone) {
        Object value = row.values().get(COLUMNS.get(kind));
        if (value instanceof Instant instant) {
            return Optional.of(LocalDate.ofInstant(instant, zone));
        }
        return Optional.ofNullable((LocalDate) value);
    }

    static String column(Kind kind) {
        return COLUMNS.get(kind);
    }

    private static Map<Kind, String> columns() {
        Map<Kind, String> columns = new EnumMap<>(Kind.class);
        columns.put(Kind.DRIVER_RATE, "effective_from");
        columns.put(Kind.BASELINE, "effective_from");
        columns.put(Kind.PROMISE, "period_from");
        columns.put(Kind.MEASUREMENT, "measured_on");
        columns.put(Kind.INVESTMENT, "invested_on");
        columns.put(Kind.GOAL, "agreed_on");
        columns.put(Kind.GOAL_MEASUREMENT, "measured_on");
        columns.put(Kind.SURVEY_RESPONSE, "answered_at");
        columns.put(Kind.SURVEY_INVITATION, "invited_at");
        columns.put(Kind.REVENUE_MOVEMENT, "effective_on");
        columns.put(Kind.SUPPORT_CASE, "opened_at");
        columns.put(Kind.USAGE, "measured_on");
        columns.put(Kind.PLAN_ITEM, "period_from");
        columns.put(Kind.COMMITMENT, "made_on");
        return columns;
    }
}
