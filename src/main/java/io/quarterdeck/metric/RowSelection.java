package io.quarterdeck.metric;

import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.RowSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Selects the rows that a {@link RowSet} describes. */
final class RowSelection {
    private final Kind kind;
    private final ZoneId zone;

    private RowSelection(Kind kind, ZoneId zone) {
        this.kind = kind;
        this.zone = zone;
    }

    /** In the order of their keys. */
    static List<Row> select(RowSet set, Snapshot snapshot) {
        Kind kind = kind(set);
        RowSelection selection = new RowSelection(kind, snapshot.period().zone());
        List<Row> rows =
                snapshot.rows(kind).stream().filter(selection.all(set.where())).toList();
        List<Row> latest =
                set.latest().map(which -> selection.latest(rows, which)).orElse(rows);
        return latest.stream()
                .filter(selection.all(set.then()))
                .sorted(RowOrder.of(kind))
                .toList();
    }

    /** @throws IllegalArgumentException when there is no such kind */
    static Kind kind(RowSet set) {
        return Kind.byId(set.kind())
                .orElseThrow(() -> new IllegalArgumentException(set.kind() + " is no kind of rows"));
    }

    private Predicate<Row> all(List<Condition> conditions) {
        return conditions.stream().map(this::test).reduce(row -> true, Predicate::and);
    }

    private Predicate<Row> test(Condition condition) {
        String column = condition.column();
        return switch (condition.op()) {
            case ONE_OF -> isOneOf(column, Set.copyOf(condition.values()));
            case NONE_OF -> isOneOf(column, Set.copyOf(condition.values())).negate();
            case FROM -> {
                LocalDate first = condition.day();
                yield row ->
                        day(row, column).filter(day -> !day.isBefore(first)).isPresent();
            }
            case BEFORE -> {
                LocalDate end = condition.day();
                yield row -> day(row, column).filter(day -> day.isBefore(end)).isPresent();
            }
            case NOT_BEFORE -> {
                LocalDate first = condition.day();
                yield row -> day(row, column).map(day -> !day.isBefore(first)).orElse(true);
            }
            case AFTER_COLUMN -> compared(column, condition.values().get(0), order -> order > 0);
            case BY_COLUMN -> compared(column, condition.values().get(0), order -> order <= 0);
            case GIVEN -> row -> row.values().containsKey(column);
            case MISSING -> row -> !row.values().containsKey(column);
        };
    }

    /** By the order of two days of a row; not fulfilled where one of them lacks. */
    private Predicate<Row> compared(String column, String other, IntPredicate order) {
        return row -> day(row, column)
                .flatMap(day -> day(row, other).map(day::compareTo))
                .filter(order::test)
                .isPresent();
    }

    private static Predicate<Row> isOneOf(String column, Set<String> words) {
        return row -> {
            Object value = row.values().get(column);
            return value != null && words.contains(text(value));
        };
    }

    private Optional<LocalDate> day(Row row, String column) {
        return Optional.ofNullable(row.values().get(column)).map(this::day);
    }

    private List<Row> latest(List<Row> rows, RowSet.Latest which) {
        Map<List<Object>, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(group(row, which), any -> new ArrayList<>()).add(row);
        }
        Comparator<Row> order = Comparator.comparing((Row row) -> moment(row, which.by()), RowSelection::compare)
                .thenComparing(RowOrder.of(kind));
        List<Row> kept = new ArrayList<>();
        for (List<Row> group : groups.values()) {
            List<Row> sorted = group.stream().sorted(order).toList();
            kept.addAll(which.since()
                    .map(day -> since(sorted, which.by(), day))
                    .orElseGet(() -> sorted.subList(sorted.size() - 1, sorted.size())));
        }
        return kept;
    }

    private List<Row> since(List<Row> sorted, String by, LocalDate day) {
        int first = 0;
        for (int i = 0; i < sorted.size(); i++) {
            if (!day(moment(sorted.get(i), by)).isAfter(day)) {
                first = i;
            }
        }
        return sorted.subList(first, sorted.size());
    }

    /** A row that lacks a column of the group is a group of its own. */
    private static List<Object> group(Row row, RowSet.Latest which) {
        List<Object> group = new ArrayList<>();
        for (String column : which.per()) {
            Object value = row.values().get(column);
            if (value == null) {
                return List.of(new Lone(row));
            }
            group.add(value);
        }
        return group;
    }

    private static Object moment(Row row, String column) {
        Object value = row.values().get(column);
        if (value == null) {
            throw new IllegalStateException("a row without " + column + " has no place in order of time");
        }
        return value;
    }

    private LocalDate day(Object value) {
        if (value instanceof LocalDate day) {
            return day;
        }
        if (value instanceof Instant instant) {
            return LocalDate.ofInstant(instant, zone);
        }
        throw new IllegalStateException(value + " is neither a day nor an instant");
    }

    private static int compare(Object one, Object other) {
        if (one instanceof LocalDate day && other instanceof LocalDate then) {
            return day.compareTo(then);
        }
        if (one instanceof Instant instant && other instanceof Instant then) {
            return instant.compareTo(then);
        }
        throw new IllegalStateException(one + " and " + other + " have no order of time");
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? Condition.number(number) : value.toString();
    }

    /** Equal to itself alone. */
    private static final class Lone {
        private final Row row;

        Lone(Row row) {
            this.row = row;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Lone lone && row == lone.row;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(row);
        }
    }
}
