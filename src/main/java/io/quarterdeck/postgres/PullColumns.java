package io.quarterdeck.postgres;

import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.ColumnType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a pull returns, held against its kind's contract.
 *
 * @param indexes where each column of the contract stands in the result, from 1
 * @param faults each with the file, the column, the type to have and the remedy
 * @param unknown columns that nothing reads
 */
record PullColumns(Map<String, Integer> indexes, List<String> faults, Set<String> unknown) {
    private static final Map<ColumnType, Set<String>> ACCEPTED = Map.of(
            ColumnType.TEXT, Set.of("text", "varchar", "bpchar", "name"),
            ColumnType.NUMERIC, Set.of("numeric", "int2", "int4", "int8"),
            ColumnType.DAY, Set.of("date"),
            ColumnType.INSTANT, Set.of("timestamptz"),
            ColumnType.FLAG, Set.of("bool"),
            ColumnType.TEXTS, Set.of("_text", "_varchar"),
            ColumnType.NUMBERS, Set.of("jsonb", "json"),
            ColumnType.IMAGE, Set.of("bytea", "text", "varchar"));

    static PullColumns of(Pull pull, ResultSetMetaData meta) throws SQLException {
        Map<String, Integer> found = new LinkedHashMap<>();
        Set<String> twice = new TreeSet<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            if (found.putIfAbsent(meta.getColumnLabel(i), i) != null) {
                twice.add(meta.getColumnLabel(i));
            }
        }
        Map<String, Integer> indexes = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (Column column : pull.kind().columns()) {
            Integer index = found.remove(column.name());
            if (index == null) {
                faults.add(missing(column));
            } else if (twice.contains(column.name())) {
                faults.add(column.name() + " comes twice; name each column once");
            } else {
                indexes.put(column.name(), index);
                typeFault(column, meta.getColumnTypeName(index)).ifPresent(faults::add);
            }
        }
        Set<String> unknown = new TreeSet<>(found.keySet());
        if (indexes.size() < pull.kind().columns().size() && !unknown.isEmpty()) {
            faults.add("(columns that nothing reads: " + String.join(", ", unknown) + "; is one of them misspelt?)");
        }
        return new PullColumns(
                indexes,
                faults.stream().map(fault -> pull.file() + ": " + fault).toList(),
                unknown);
    }

    private static String missing(Column column) {
        String remedy = column.required()
                ? "add it to the select"
                : "add it, or `null::" + cast(column) + " as " + column.name() + "` where there is none";
        return "the column " + column.name() + " (" + column.type().sqlName() + ") is missing; " + remedy;
    }

    private static Optional<String> typeFault(Column column, String type) {
        if (ACCEPTED.get(column.type()).contains(type)) {
            return Optional.empty();
        }
        String fault = column.name() + " is " + sqlName(type) + ", not "
                + column.type().sqlName() + "; write ";
        if (column.type() == ColumnType.INSTANT && type.equals("timestamp")) {
            return Optional.of(fault + column.name()
                    + " at time zone 'UTC' (or the zone in which it was recorded): a time without zone is no instant");
        }
        return Optional.of(fault + column.name() + "::" + cast(column));
    }

    private static String cast(Column column) {
        return switch (column.type()) {
            case NUMBERS -> "jsonb";
            case IMAGE -> "bytea";
            default -> column.type().sqlName();
        };
    }

    private static String sqlName(String type) {
        return switch (type) {
            case "float8" -> "double precision";
            case "float4" -> "real";
            case "timestamp" -> "timestamp without time zone";
            case "bool" -> "boolean";
            default -> type;
        };
    }
}
