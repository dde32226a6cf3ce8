package io.quarterdeck.postgres;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param number physical line on which it begins, from 1
 */
record CsvLine(long number, List<String> fields) {
    CsvLine {
        fields = List.copyOf(fields);
    }

    /** The physical line on which the field at {@code index} begins: quoted fields before it may hold line breaks. */
    long lineOf(int index) {
        return number
                + fields.subList(0, index).stream()
                        .flatMapToInt(String::chars)
                        .filter(c -> c == '\n')
                        .count();
    }
}
