package io.quarterdeck.review.story;

import io.quarterdeck.metric.Precedent;
import io.quarterdeck.period.ReviewPeriod;
import java.util.List;
import java.util.stream.Stream;

/** The decks before this one, in words. */
final class Precedents {
    private static final int MOST = 2;
    private static final int YEAR = 4;

    private Precedents() {}

    /** Periods whose decks printed what is corrected now, within a sentence: by their years where they are many. */
    static String corrected(Dossier dossier) {
        Precedent precedent = dossier.snapshot().precedent().orElseThrow();
        List<String> names = precedent.restated().stream()
                .map(precedent::printedFor)
                .distinct()
                .sorted()
                .toList();
        Stream<String> told = names.size() > MOST
                ? names.stream().map(name -> name.substring(0, YEAR)).distinct()
                : names.stream();
        return dossier.words()
                .list(told.map(name -> dossier.formats().periods().brief(parsed(dossier, name)))
                        .toList());
    }

    /** The period of that name in the account's calendar, a pattern of weeks included. */
    static ReviewPeriod parsed(Dossier dossier, String name) {
        return dossier.period()
                .calendar()
                .parse(name, dossier.period().calendar().weeks().map(List::of).orElse(List.of()));
    }
}
