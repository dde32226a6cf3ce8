package io.quarterdeck.metric;

import io.quarterdeck.period.ReviewPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rows of the time up to a period's end came, changed or went since they were frozen for that period's deck. */
final class RowChanges {
    private static final String DRIVER = "driver";

    private final Snapshot then;
    private final Snapshot now;
    private final ReviewPeriod period;
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
                changed += old != null && !old.equals(row) ? 1 : 0;
            }
            removed += (int) left.values().stream()
                    .filter(row -> concerns(figureId, kind, row))
                    .count();
        }
        return new Restated.Cause(added, changed, removed);
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
                .filter(java.util.Objects::nonNull)
                .map(value -> value instanceof Instant at ? LocalDate.ofInstant(at, zone) : (LocalDate) value)
                .toList();
        return days.stream().findFirst();
    }
}
