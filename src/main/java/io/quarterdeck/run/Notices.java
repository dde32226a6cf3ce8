package io.quarterdeck.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The words of the mails to those who work with the program. */
final class Notices {
    /** More are counted, not listed; {@code doctor} has them all. */
    private static final int LISTED = 50;

    private Notices() {}

    static String subject(List<Concern> concerns) {
        Concern first = concerns.get(0);
        return concerns.size() == 1
                ? "Quarterdeck: " + first.kind().words() + ": " + first.subject()
                : "Quarterdeck: " + counts(concerns);
    }

    static String digestSubject(List<Concern> concerns) {
        return "Quarterdeck, today: " + counts(concerns);
    }

    static String text(List<Concern> concerns) {
        String list = concerns.stream()
                .limit(LISTED)
                .map(concern -> concern.subject() + " — " + concern.kind().words() + "\n  " + concern.words() + "\n  "
                        + concern.remedy() + "\n")
                .collect(Collectors.joining("\n"));
        return concerns.size() <= LISTED
                ? list
                : list + "\nand " + (concerns.size() - LISTED) + " more: quarterdeck doctor lists them all.\n";
    }

    private static String counts(List<Concern> concerns) {
        Map<Concern.Kind, Long> counts =
                new TreeMap<>(concerns.stream().collect(Collectors.groupingBy(Concern::kind, Collectors.counting())));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().words())
                .collect(Collectors.joining(", "));
    }
}
