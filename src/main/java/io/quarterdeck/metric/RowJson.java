package io.quarterdeck.metric;

import io.quarterdeck.json.Tree;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A row of a kind as a JSON tree and back; the kind's columns say how each value is written. */
public final class RowJson {
    private static final String FILE = "file";
    private static final String BASE64 = "base64";

    private RowJson() {}

    /** @throws IllegalArgumentException when the row has a column or a value that its kind doesn't know */
    public static Map<String, Object> write(Kind kind, Row row) {
        Map<String, Object> tree = new TreeMap<>();
        for (Column column : kind.columns()) {
            Object value = row.values().get(column.name());
            if (value != null) {
                tree.put(column.name(), write(column, value));
            }
        }
        if (tree.size() < row.values().size()) {
            throw new IllegalArgumentException(kind.id() + " doesn't know every column of the row " + row);
        }
        return tree;
    }

    /** @throws IllegalArgumentException when the tree has a column or a value that the kind doesn't know */
    public static Row read(Kind kind, Tree tree) {
        Map<String, Object> values = new HashMap<>();
        for (String name : tree.names()) {
            values.put(name, read(column(kind, name), tree));
        }
        return Row.of(values);
    }

    private static Column column(Kind kind, String name) {
        return kind.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(kind.id() + " has no column " + name));
    }

    private static Object write(Column column, Object value) {
        return switch (column.type()) {
            case TEXT -> as(column, String.class, value);
            case NUMERIC -> as(column, BigDecimal.class, value).toPlainString();
            case DAY -> as(column, LocalDate.class, value).toString();
            case INSTANT -> as(column, Instant.class, value).toString();
            case FLAG -> as(column, Boolean.class, value);
            case TEXTS -> as(column, List.class, value);
            case NUMBERS -> numbers(as(column, Map.class, value));
            case IMAGE ->
                value instanceof byte[] bytes
                        ? Map.of(BASE64, Base64.getEncoder().encodeToString(bytes))
                        : Map.of(FILE, as(column, String.class, value));
        };
    }

    private static Object read(Column column, Tree tree) {
        String name = column.name();
        return switch (column.type()) {
            case TEXT -> tree.text(name);
            case NUMERIC -> new BigDecimal(tree.text(name));
            case DAY -> LocalDate.parse(tree.text(name));
            case INSTANT -> Instant.parse(tree.text(name));
            case FLAG -> tree.flag(name);
            case TEXTS -> tree.texts(name);
            case NUMBERS -> decimals(tree.tree(name));
            case IMAGE -> image(tree.tree(name));
        };
    }

    private static Map<String, String> numbers(Map<?, ?> numbers) {
        Map<String, String> tree = new TreeMap<>();
        numbers.forEach((name, number) -> tree.put((String) name, ((BigDecimal) number).toPlainString()));
        return tree;
    }

    private static Map<String, BigDecimal> decimals(Tree tree) {
        Map<String, BigDecimal> numbers = new TreeMap<>();
        tree.names().forEach(name -> numbers.put(name, new BigDecimal(tree.text(name))));
        return numbers;
    }

    private static Object image(Tree tree) {
        Optional<String> file = tree.findText(FILE);
        return file.isPresent() ? file.get() : Base64.getDecoder().decode(tree.text(BASE64));
    }

    private static <T> T as(Column column, Class<T> type, Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(
                    column.name() + " is a " + value.getClass().getSimpleName() + ", not a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
