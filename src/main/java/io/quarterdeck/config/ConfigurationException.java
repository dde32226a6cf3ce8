package io.quarterdeck.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration has faults; the message holds all of them, a line each, by file and line. */
public final class ConfigurationException extends RuntimeException {
    private final transient List<Fault> faults;

    ConfigurationException(List<Fault> faults) {
        super(faults.stream().map(Fault::text).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
