package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Marks;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The message of the adoption page: what is used most, and where use lags. */
final class AdoptionTitle {
    /** A measure lags when its share is below three quarters of the highest. */
    private static final BigDecimal LAG = new BigDecimal("0.75");

    private AdoptionTitle() {}

    static String of(Dossier dossier, List<Measure> measures, Citations citations) {
        List<Measure> shared = measures.stream()
                .filter(measure -> measure.share().isPresent())
                .sorted(Comparator.comparing(
                        (Measure measure) -> measure.share().orElseThrow()))
                .toList();
        if (shared.size() < 2) {
            return single(dossier, shared.isEmpty() ? measures.get(0) : shared.get(0), measures.size(), citations);
        }
        Measure low = shared.get(0);
        Measure high = shared.get(shared.size() - 1);
        boolean lags =
                low.share().orElseThrow().compareTo(high.share().orElseThrow().multiply(LAG)) < 0;
        return Titles.fitting(
                spread(dossier, low, high, lags ? "lags" : "close", citations),
                spread(dossier, low, high, "plain", citations));
    }

    private static String spread(Dossier dossier, Measure low, Measure high, String shape, Citations citations) {
        String lowest = low.value(dossier, citations);
        String highest = high.value(dossier, citations);
        return dossier.say(
                "adoption.title",
                "shape",
                Marks.plain(lowest).equals(Marks.plain(highest)) ? "equal" : shape,
                "high",
                dossier.formats().quoted(dossier.formats().sentence(high.name())),
                "highvalue",
                highest,
                "low",
                dossier.formats().quoted(dossier.formats().sentence(low.name())),
                "lowvalue",
                lowest);
    }

    private static String single(Dossier dossier, Measure measure, int measures, Citations citations) {
        String told = dossier.say(
                "adoption.title.single",
                "name",
                dossier.formats().quoted(dossier.formats().sentence(measure.name())),
                "value",
                measure.value(dossier, citations),
                "direction",
                measure.change().isEmpty() ? "unknown" : measure.direction().word(),
                "change",
                measure.changeSize(dossier, citations).orElse(""));
        return Titles.fitting(told, dossier.say("adoption.title.plain", "count", measures));
    }
}
