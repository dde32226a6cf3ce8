package io.quarterdeck.sample;

import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.ColumnType;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** What a kind asks of its rows, checked from the kind's own columns. */
final class Contract {
    private Contract() {}

    /** Every breach among rows that would come from one pull or stand in one table. */
    static List<String> breaches(Kind kind, List<Row> rows) {
        List<String> breaches = new ArrayList<>();
        Set<List<Object>> keys = new HashSet<>();
        Set<String> names = kind.columns().stream().map(Column::name).collect(Collectors.toSet());
        for (Row row : rows) {
            row.values().keySet().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> breaches.add(kind.id() + " has no column " + name + ": " + row));
            kind.columns().forEach(column -> cell(kind, column, row, breaches));
            if (!keys.add(key(kind, row))) {
                breaches.add(kind.id() + " has the key twice: " + row);
            }
        }
        return breaches;
    }

    /** The key as the canonical table holds it: ids of an account's rows are unique at that account. */
    private static List<Object> key(Kind kind, Row row) {
        List<Object> key = new ArrayList<>();
        if (kind.isByAccount()) {
            key.add(row.text("account_id"));
        }
        kind.keyColumns().forEach(column -> key.add(row.values().getOrDefault(column.name(), "")));
        return key;
    }

    private static void cell(Kind kind, Column column, Row row, List<String> breaches) {
        Object value = row.values().get(column.name());
        String where = kind.id() + "." + column.name();
        if (value == null) {
            if (column.required()) {
                breaches.add(where + " is missing: " + row);
            }
            return;
        }
        if (!hasType(column.type(), value)) {
            breaches.add(where + " is a " + value.getClass().getSimpleName() + ": " + row);
        }
        if (!column.allowed().isEmpty() && !column.allowed().contains(value)) {
            breaches.add(where + " may not be " + value + ": " + row);
        }
    }

    private static boolean hasType(ColumnType type, Object value) {
        return switch (type) {
            case TEXT -> value instanceof String text && !text.isBlank();
            case NUMERIC -> value instanceof BigDecimal;
            case DAY -> value instanceof LocalDate;
            case INSTANT -> value instanceof Instant;
            case FLAG -> value instanceof Boolean;
            case TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
            case NUMBERS ->
                value instanceof SortedMap<?, ?> map
                        && map.keySet().stream().allMatch(String.class::isInstance)
                        && map.values().stream().allMatch(BigDecimal.class::isInstance);
            case IMAGE -> value instanceof byte[] || value instanceof String;
        };
    }
}
