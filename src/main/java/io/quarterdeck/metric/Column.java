package io.quarterdeck.metric;

import java.util.List;

/**
 * One column of a pull's contract.
 *
 * @param required may not be null
 * @param key belongs to the row's key (a null in a key column is a value of its own)
 * @param allowed the words a TEXT column may hold; empty when any will do
 */
public record Column(String name, ColumnType type, boolean required, boolean key, List<String> allowed) {
    public Column {
        allowed = List.copyOf(allowed);
    }

    static Column key(String name, ColumnType type) {
        return new Column(name, type, true, true, List.of());
    }

    static Column optionalKey(String name, ColumnType type) {
        return new Column(name, type, false, true, List.of());
    }

    static Column required(String name, ColumnType type) {
        return new Column(name, type, true, false, List.of());
    }

    static Column optional(String name, ColumnType type) {
        return new Column(name, type, false, false, List.of());
    }

    static Column oneOf(String name, String... words) {
        return new Column(name, ColumnType.TEXT, true, false, List.of(words));
    }

    static Column optionalOneOf(String name, String... words) {
        return new Column(name, ColumnType.TEXT, false, false, List.of(words));
    }
}
