package io.quarterdeck.postgres;

import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.Kind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The header of a CSV file, held against its kind: required columns must be there, others may be left out.
 *
 * @param indexes where the columns stand, from 0
 * @param width number of fields that each line must have
 */
record CsvHeader(Map<String, Integer> indexes, int width) {
    CsvHeader {
        indexes = Map.copyOf(indexes);
    }

    /** Empty when the header has faults: the lines below it then mean nothing. */
    static Optional<CsvHeader> of(Kind kind, List<String> names, Path file, ImportFaults faults) {
        Map<String, Integer> indexes = new HashMap<>();
        String known = kind.columns().stream().map(Column::name).collect(Collectors.joining(","));
        boolean sound = true;
        if (names.size() == 1 && (names.get(0).contains(";") || names.get(0).contains("\t"))) {
            faults.add(file, 1, "the fields are not separated by commas; save it as CSV with commas (RFC 4180)");
            return Optional.empty();
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean isKnown =
                    kind.columns().stream().anyMatch(column -> column.name().equals(name));
            if (!isKnown) {
                faults.add(file, 1, "unknown column \"" + name + "\"; the columns are " + known);
                sound = false;
            } else if (indexes.putIfAbsent(name, i) != null) {
                faults.add(file, 1, "the column " + name + " comes twice; take one away");
                sound = false;
            }
        }
        for (Column column : kind.columns()) {
            if (column.required() && !indexes.containsKey(column.name())) {
                faults.add(
                        file,
                        1,
                        "the column " + column.name() + " (" + column.type().sqlName() + ") is missing; add it");
                sound = false;
            }
        }
        return sound ? Optional.of(new CsvHeader(indexes, names.size())) : Optional.empty();
    }

    Optional<Integer> index(Column column) {
        return Optional.ofNullable(indexes.get(column.name()));
    }

    /** The physical line on which the column's field of this record begins. */
    long lineOf(Column column, CsvLine line) {
        return index(column).map(line::lineOf).orElse(line.number());
    }
}
