package io.quarterdeck.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that a person mends all of it in one go. */
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(Path file, int line, String message, String remedy) {
        found.add(new Fault(file, line, message, remedy));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw exception();
        }
    }

    /** All that was found, in the order of file and line. */
    ConfigurationException exception() {
        return new ConfigurationException(found.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
                .toList());
    }
}
