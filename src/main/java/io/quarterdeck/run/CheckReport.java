package io.quarterdeck.run;

import java.util.List;

/**
 * What {@code check} found.
 *
 * @param parts in the order in which they were looked at
 */
public record CheckReport(List<Part> parts) {
    public CheckReport {
        parts = List.copyOf(parts);
    }

    public boolean isSound() {
        return parts.stream().allMatch(part -> part.faults().isEmpty());
    }

    /**
     * @param name configuration, database, pulls, templates, fonts
     * @param summary what was looked at
     * @param faults each with where and remedy
     * @param notes worth knowing, no fault
     */
    public record Part(String name, String summary, List<String> faults, List<String> notes) {
        public Part {
            faults = List.copyOf(faults);
            notes = List.copyOf(notes);
        }

        public static Part sound(String name, String summary) {
            return new Part(name, summary, List.of(), List.of());
        }
    }
}
