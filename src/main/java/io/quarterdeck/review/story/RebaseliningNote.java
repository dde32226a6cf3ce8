package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.format.Words;
import java.util.ArrayList;
import java.util.List;

/** Tells of the latest re-baselinings: which driver, when, with whom agreed and why. */
final class RebaseliningNote {
    private static final int TOLD = 2;

    private RebaseliningNote() {}

    static String of(Dossier dossier, List<Rebaselinings.Event> events) {
        List<Rebaselinings.Event> latest = events.subList(Math.max(0, events.size() - TOLD), events.size());
        List<String> told = new ArrayList<>(
                latest.stream().map(event -> told(dossier, event)).toList());
        int untold = events.size() - latest.size();
        if (untold > 0) {
            told.add(dossier.say("drivers.rebased.more", "count", untold));
        }
        return Words.sentences(told);
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
