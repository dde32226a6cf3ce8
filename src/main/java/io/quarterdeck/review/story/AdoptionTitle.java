package io.quarterdeck.review.story;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** The message of the adoption page: what is used most, and where use lags. */
final class AdoptionTitle {
    /** A measure lags when its share is below three quarters of the highest. */
    private static final BigDecimal LAG = new BigDecimal("0.75");

    private AdoptionTitle() {}

    static String of(Dossier dossier, List<Measure> measures) {
        List<Measure> shared = measures.stream()
                .filter(measure -> measure.share().isPresent())
                .sorted(Comparator.comparing(
                        (Measure measure) -> measure.share().orElseThrow()))
                .toList();
        if (shared.size() < 2) {
            return single(dossier, shared.isEmpty() ? measures.get(0) : shared.get(0), measures.size());
        }
        Measure low = shared.get(0);
        Measure high = shared.get(shared.size() - 1);
        boolean lags =
                low.share().orElseThrow().compareTo(high.share().orElseThrow().multiply(LAG)) < 0;
        return Titles.fitting(spread(dossier, low, high, lags ? "lags" : "close"), spread(dossier, low, high, "plain"));
    }

    private static String spread(Dossier dossier, Measure low, Measure high, String shape) {
        return dossier.say(
                "adoption.title",
                "shape",
                low.value(dossier).equals(high.value(dossier)) ? "equal" : shape,
                "high",
                dossier.formats().quoted(dossier.formats().sentence(high.name())),
                "highvalue",
                high.value(dossier),
                "low",
                dossier.formats().quoted(dossier.formats().sentence(low.name())),
                "lowvalue",
                low.value(dossier));
    }

    private static String single(Dossier dossier, Measure measure, int measures) {
        Direction direction = measure.direction();
        String size = measure.change()
                .map(change -> measure.share().isPresent()
                        ? dossier.formats().ratios().points(change)
                        : dossier.formats().ratios().signedPercent(change))
                .orElse("");
        return Titles.fitting(
                told(
                        dossier,
                        dossier.formats().quoted(dossier.formats().sentence(measure.name())),
                        measure,
                        direction,
                        size),
                dossier.say(
                        "adoption.title.plain",
                        "count",
                        measures,
                        "words",
                        dossier.formats().countInWords(measures)));
    }

    private static String told(Dossier dossier, String name, Measure measure, Direction direction, String size) {
        return dossier.say(
                "adoption.title.single",
                "name",
                name,
                "value",
                measure.value(dossier),
                "direction",
                measure.change().isEmpty() ? "unknown" : direction.word(),
                "change",
                size);
    }
}
