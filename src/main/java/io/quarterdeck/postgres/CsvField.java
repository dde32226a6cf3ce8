package io.quarterdeck.postgres;

import io.quarterdeck.metric.Column;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One field of a CSV file, judged.
 *
 * @param value with the Java type of its column; empty when the field is empty or faulty
 * @param copied the text that PostgreSQL's COPY takes for it
 * @param fault what is wrong and how to mend it
 */
record CsvField(Optional<Object> value, Optional<String> copied, Optional<String> fault) {
    private static final int SHOWN = 60;

    static CsvField read(Column column, String text, Path file) {
        if (text.indexOf('\0') >= 0) {
            return faulty("holds a NUL byte; take it out");
        }
        if (text.indexOf('\uFFFD') >= 0) {
            return faulty("has bytes that are no UTF-8; save the file as UTF-8");
        }
        if (text.isBlank()) {
            return column.required()
                    ? faulty("is empty, and must not be; give it a value or take the line out")
                    : new CsvField(Optional.empty(), Optional.empty(), Optional.empty());
        }
        try {
            CsvValue value = CsvValue.parse(column, text, file);
            return new CsvField(Optional.of(value.value()), Optional.of(value.copied()), Optional.empty());
        } catch (IllegalArgumentException e) {
            return faulty("is \"" + shown(text) + "\": " + e.getMessage());
        }
    }

    private static CsvField faulty(String words) {
        return new CsvField(Optional.empty(), Optional.empty(), Optional.of(words));
    }

    private static String shown(String text) {
        String line = text.replaceAll("[\\r\\n]+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
