package io.quarterdeck.metric;

import io.quarterdeck.period.ReviewPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which rows of the time up to a period's end came, changed or went since they were frozen for that period's deck. */
final class RowChanges {
    private static final String DRIVER = "driver";
    /** No figure is made from these: they can be mended, or lose a name, without a number that comes out otherwise. */
    private static final Map<Kind, Set<String>> UNTOLD = Map.of(
            Kind.BASELINE,
            Set.of("reason", "agreed_by", "agreed_on"),
            Kind.PROMISE,
            Set.of("agreed_by", "agreed_on"),
            Kind.GOAL,
            Set.of("statement", "agreed_by"),
            Kind.SURVEY_RESPONSE,
            Set.of(Respondents.COLUMN, "respondent_role", "comment", "may_quote"),
            Kind.PLAN_ITEM,
            Set.of("action", "owner"),
            Kind.COMMITMENT,
            Set.of("text", "owner", "reason"));

    private final Snapshot then;
    private final Snapshot now;
    private final ReviewPeriod period;
    private Optional<Respondents> respondents = Optional.empty();
    private final Map<Kind, Map<Object, Row>> keyed = new EnumMap<>(Kind.class);

    RowChanges(Snapshot then, Snapshot now, ReviewPeriod period) {
        this.then = then;
        this.now = now;
        this.period = period;
    }

    /** @param source kinds of rows that the figure is made from, comma-separated */
    Restated.Cause of(String figureId, String source) {
        int added = 0;
        int changed = 0;
        int removed = 0;
        for (Kind kind : Stream.of(source.split(", "))
                .flatMap(id -> Kind.byId(id).stream())
                .distinct()
                .toList()) {
            Map<Object, Row> before = keyed.computeIfAbsent(kind, this::before);
            Map<Object, Row> left = new HashMap<>(before);
            for (Row row : now.rows(kind)) {
                if (!concerns(figureId, kind, row)) {
                    continue;
                }
                Row old = left.remove(RowOrder.key(kind, row));
                added += old == null ? 1 : 0;
                changed += old != null && differ(kind, old, row) ? 1 : 0;
            }
            removed += (int) left.values().stream()
                    .filter(row -> concerns(figureId, kind, row))
                    .count();
        }
        return new Restated.Cause(added, changed, removed);
    }

    /**
     * Of a respondent's pseudonym only whom else's answers it stands for means anything: the same person has another one
     * as soon as more people answer.
     */
    private boolean differ(Kind kind, Row old, Row row) {
        boolean regrouped = kind == Kind.SURVEY_RESPONSE
                && !Objects.equals(
                        respondents().before().get(RowOrder.key(kind, old)),
                        respondents().after().get(RowOrder.key(kind, row)));
        return regrouped || !told(kind, old).equals(told(kind, row));
    }

    private Respondents respondents() {
        if (respondents.isEmpty()) {
            respondents = Optional.of(Respondents.of(then.rows(Kind.SURVEY_RESPONSE), now.rows(Kind.SURVEY_RESPONSE)));
        }
        return respondents.get();
    }

    private static Map<String, Object> told(Kind kind, Row row) {
        Map<String, Object> values = new HashMap<>(row.values());
        values.keySet().removeAll(UNTOLD.getOrDefault(kind, Set.of()));
        return values;
    }

    private Map<Object, Row> before(Kind kind) {
        Map<Object, Row> rows = new HashMap<>();
        then.rows(kind).forEach(row -> rows.put(RowOrder.key(kind, row), row));
        return rows;
    }

    private boolean concerns(String figureId, Kind kind, Row row) {
        boolean ofDriver = row.values().get(DRIVER) instanceof String driver
                && isOfOneDriver(figureId)
                && !figureId.endsWith("." + driver);
        return !ofDriver
                && day(kind, row).filter(day -> day.isAfter(period.lastDay())).isEmpty();
    }

    private static boolean isOfOneDriver(String figureId) {
        return figureId.matches("value\\.(delivered|estimated|promised|vs_plan|variance)\\..+");
    }

    private Optional<LocalDate> day(Kind kind, Row row) {
        ZoneId zone = period.zone();
        List<LocalDate> days = kind.columns().stream()
                .filter(column -> column.type() == ColumnType.DAY || column.type() == ColumnType.INSTANT)
                .map(column -> row.values().get(column.name()))
                .filter(Objects::nonNull)
                .map(value -> value instanceof Instant at ? LocalDate.ofInstant(at, zone) : (LocalDate) value)
                .toList();
        return days.stream().findFirst();
    }
}
