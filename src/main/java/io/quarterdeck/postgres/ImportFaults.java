package io.quarterdeck.postgres;

import io.quarterdeck.run.ImportException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The faults of one import: every one counted, the first of them kept to be told. */
final class ImportFaults {
    /** More than anybody reads at once; a file with a million faults must not fill memory. */
    private static final int TOLD = 200;

    private final List<Fault> told = new ArrayList<>();
    private long count;

    /** A fault of the whole file. */
    void add(Path file, String message) {
        add(file, 0, message);
    }

    /** @param line physical line of the file, from 1 */
    void add(Path file, long line, String message) {
        count++;
        if (told.size() < TOLD) {
            told.add(new Fault(file, line, message));
        }
    }

    void throwIfAny(Path folder) {
        if (count == 0) {
            return;
        }
        String faults = told.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::line))
                .map(Fault::toString)
                .collect(Collectors.joining("\n"));
        String rest = count > told.size() ? "\n… and " + (count - told.size()) + " more" : "";
        throw new ImportException("Nothing of " + folder + " was imported, since it has " + count
                + (count == 1 ? " fault:\n" : " faults:\n") + faults + rest);
    }

    private record Fault(Path file, long line, String message) {
        @Override
        public String toString() {
            return file + (line == 0 ? "" : ":" + line) + ": " + message;
        }
    }
}
