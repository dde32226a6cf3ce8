package io.quarterdeck.review.story;

import io.quarterdeck.review.page.Waterfall;
import java.util.Optional;
import java.util.stream.Stream;

/** Says of a bridge whose totals are drawn shortened that they are, to those who see it and those who hear it. */
final class ShortenedTotals {
    private ShortenedTotals() {}

    /** Empty where the bars are whole. */
    static Optional<String> note(Dossier dossier, Waterfall chart) {
        return chart.omitted().signum() > 0 ? Optional.of(dossier.say("footnote.shortened")) : Optional.empty();
    }

    static Waterfall told(Dossier dossier, Waterfall chart) {
        return note(dossier, chart)
                .map(note -> new Waterfall(chart.steps(), dossier.words().beside(Stream.of(chart.alt(), note))))
                .orElse(chart);
    }
}
