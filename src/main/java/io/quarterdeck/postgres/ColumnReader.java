package io.quarterdeck.postgres;

import io.quarterdeck.json.Json;
import io.quarterdeck.metric.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One value of a result as the type that its column's contract names. */
final class ColumnReader {
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
    private static final int LONGEST_NUMBER = 200;

    private ColumnReader() {}

    /** @throws IllegalArgumentException saying what is wrong with the value, for a person to mend */
    static Optional<Object> read(Column column, ResultSet row, int index) throws SQLException {
        Object value =
                switch (column.type()) {
                    case TEXT -> row.getString(index);
                    case NUMERIC -> decimal(row.getString(index));
                    case DAY -> day(row.getObject(index, LocalDate.class));
                    case INSTANT -> instant(row.getObject(index, OffsetDateTime.class));
                    case FLAG -> flag(row, index);
                    case TEXTS -> texts(row.getArray(index));
                    case NUMBERS -> row.getString(index) == null ? null : numbers(row.getString(index));
                    case IMAGE -> isBytes(row, index) ? row.getBytes(index) : row.getString(index);
                };
        return Optional.ofNullable(value);
    }

    /** Name → number of a JSON object, in order of the names. */
    static Map<String, BigDecimal> numbers(String json) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        Json.object(json).forEach((name, value) -> numbers.put((String) name, number((String) name, value)));
        return numbers;
    }

    private static BigDecimal number(String name, Object value) {
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return new BigDecimal(value.toString());
        }
        if (value instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) < LONGEST_NUMBER) {
            return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
        }
        throw new IllegalArgumentException("\"" + name + "\" is no number; write {\"name\": 12.5}");
    }

    private static BigDecimal decimal(String text) {
        if (text == null) {
            return null;
        }
        if (text.endsWith("NaN") || text.endsWith("Infinity")) {
            throw new IllegalArgumentException("is " + text + ", which is no amount; leave the row out or write null");
        }
        return new BigDecimal(text);
    }

    private static LocalDate day(LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw new IllegalArgumentException("lies outside the years 1 to 9999; write a day of the calendar");
        }
        return day;
    }

    private static Instant instant(OffsetDateTime time) {
        if (time == null) {
            return null;
        }
        day(time.toLocalDate());
        return time.toInstant();
    }

    private static Boolean flag(ResultSet row, int index) throws SQLException {
        boolean flag = row.getBoolean(index);
        return row.wasNull() ? null : flag;
    }

    private static List<String> texts(Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        if (!(array.getArray() instanceof String[] words)) {
            throw new IllegalArgumentException("is an array of arrays; write a plain text[]");
        }
        List<String> texts = new ArrayList<>();
        for (String word : words) {
            if (word == null) {
                throw new IllegalArgumentException("holds a null; leave it out with array_remove(…, null)");
            }
            texts.add(word);
        }
        return List.copyOf(texts);
    }

    private static boolean isBytes(ResultSet row, int index) throws SQLException {
        return row.getMetaData().getColumnType(index) == Types.BINARY;
    }
}
