package io.quarterdeck.review.story;

import io.quarterdeck.metric.Precedent;
import io.quarterdeck.period.ReviewPeriod;
import java.util.List;

/** The deck before this one, in words. */
final class Precedents {
    private Precedents() {}

    /** Name of its period within a sentence; nothing when there is no such deck. */
    static String period(Dossier dossier) {
        return dossier.snapshot()
                .precedent()
                .map(Precedent::period)
                .map(name -> dossier.formats().periods().brief(parsed(dossier, name)))
                .orElse("");
    }

    /** The period of that name in the account's calendar, a pattern of weeks included. */
    static ReviewPeriod parsed(Dossier dossier, String name) {
        return dossier.period()
                .calendar()
                .parse(name, dossier.period().calendar().weeks().map(List::of).orElse(List.of()));
    }
}
