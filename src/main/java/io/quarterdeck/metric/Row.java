package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One row of a {@link Kind}, already checked against its contract: columns by name, absent where null.
 *
 * <p>Values have the Java type that {@link ColumnType} names. Asking a required column that is not there is a defect
 * of the program, not of the data, and throws {@link IllegalStateException}.
 */
public final class Row {
    private final Map<String, Object> values;

    private Row(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** Copies the map, leaving null values out. */
    public static Row of(Map<String, ?> values) {
        Map<String, Object> copy = new TreeMap<>();
        values.forEach((column, value) -> {
            if (value != null) {
                copy.put(column, value);
            }
        });
        return new Row(copy);
    }

    /** Column → value in order of the column names; no nulls. */
    public Map<String, Object> values() {
        return values;
    }

    public Optional<String> findText(String column) {
        return find(column, String.class);
    }

    public String text(String column) {
        return need(column, String.class);
    }

    public Optional<BigDecimal> findDecimal(String column) {
        return find(column, BigDecimal.class);
    }

    public BigDecimal decimal(String column) {
        return need(column, BigDecimal.class);
    }

    public Optional<LocalDate> findDay(String column) {
        return find(column, LocalDate.class);
    }

    public LocalDate day(String column) {
        return need(column, LocalDate.class);
    }

    public Optional<Instant> findInstant(String column) {
        return find(column, Instant.class);
    }

    public Instant instant(String column) {
        return need(column, Instant.class);
    }

    public Optional<Boolean> findFlag(String column) {
        return find(column, Boolean.class);
    }

    public boolean flag(String column) {
        return need(column, Boolean.class);
    }

    public List<String> texts(String column) {
        return find(column, List.class).map(Row::strings).orElse(List.of());
    }

    /** A jsonb column's numbers by name, in order of the names. */
    public Map<String, BigDecimal> numbers(String column) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        find(column, Map.class).ifPresent(map -> ((Map<?, ?>) map)
                .forEach((name, number) -> numbers.put((String) name, (BigDecimal) number)));
        return numbers;
    }

    private static List<String> strings(List<?> list) {
        return list.stream().map(String.class::cast).toList();
    }

    private <T> Optional<T> find(String column, Class<T> type) {
        Object value = values.get(column);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalStateException(
                    column + " is a " + value.getClass().getSimpleName() + ", not a " + type.getSimpleName());
        }
        return Optional.ofNullable(type.cast(value));
    }

    private <T> T need(String column, Class<T> type) {
        return find(column, type).orElseThrow(() -> new IllegalStateException("a row without " + column));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && values.equals(row.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
