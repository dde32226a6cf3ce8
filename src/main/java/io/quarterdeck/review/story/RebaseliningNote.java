package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Marks;
import java.util.List;
import java.util.stream.Collectors;

/** Tells of the latest re-baselinings: which driver, when, with whom agreed and why. */
final class RebaseliningNote {
    private static final int TOLD = 2;

    private RebaseliningNote() {}

    static String of(Dossier dossier, List<Rebaselinings.Event> events) {
        String told = latest(dossier, events);
        int untold = Math.max(0, events.size() - TOLD);
        return untold == 0 ? told : told + " " + dossier.say("drivers.rebased.more", "count", untold);
    }

    /** The latest alone, for a page that marks no others. */
    static String latest(Dossier dossier, List<Rebaselinings.Event> events) {
        return events.stream()
                .skip(Math.max(0, events.size() - TOLD))
                .map(event -> told(dossier, event))
                .collect(Collectors.joining(" "));
    }

    private static String told(Dossier dossier, Rebaselinings.Event event) {
        return dossier.say(
                "drivers.rebased.note",
                "driver",
                Drivers.label(dossier, event.driver()),
                "day",
                dossier.formats().dates().day(event.day()),
                "agreed",
                event.agreedBy().isPresent() ? "yes" : "no",
                "agreedby",
                event.agreedBy().map(Marks::words).orElse(""),
                "reasoned",
                event.reason().isPresent() ? "yes" : "no",
                "reason",
                event.reason().map(Marks::words).orElse(""));
    }
}
