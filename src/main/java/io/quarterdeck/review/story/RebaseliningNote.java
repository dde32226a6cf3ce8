package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Words;
import java.util.List;

/** Tells of the latest re-baselinings: which driver, when, with whom agreed and why. */
final class RebaseliningNote {
    private static final int TOLD = 2;

    private RebaseliningNote() {}

    static String of(Dossier dossier, List<Rebaselinings.Event> events) {
        int untold = Math.max(0, events.size() - TOLD);
        return untold == 0
                ? latest(dossier, events)
                : Words.sentences(
                        List.of(latest(dossier, events), dossier.say("drivers.rebased.more", "count", untold)));
    }

    /** The latest alone, for a page that marks no others. */
    static String latest(Dossier dossier, List<Rebaselinings.Event> events) {
        return Words.sentences(events.stream()
                .skip(Math.max(0, events.size() - TOLD))
                .map(event -> told(dossier, event))
                .toList());
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
