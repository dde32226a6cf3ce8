package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Marks;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        Optional<String> trend = trend(dossier, lags, citations);
        return Titles.fitting(
                trend.orElseGet(() -> spread(dossier, low, high, lags ? "lags" : "close", citations)),
                spread(dossier, low, high, lags ? "lags" : "close", citations),
                spread(dossier, low, high, "plain", citations));
    }

    /** Where use went one way everywhere: what fell tells more than where it stands, what rose more than how even. */
    private static Optional<String> trend(Dossier dossier, boolean lags, Citations citations) {
        List<Measure> all = Measure.all(dossier);
        Direction direction = all.get(0).direction();
        boolean agreed = all.stream()
                .allMatch(measure -> measure.share().isPresent()
                        && measure.change().isPresent()
                        && measure.direction() == direction);
        if (!agreed || direction == Direction.LEVEL || lags && direction == Direction.UP) {
            return Optional.empty();
        }
        Measure most = all.stream()
                .max(Comparator.comparing(
                        (Measure measure) -> measure.change().orElseThrow().abs()))
                .orElseThrow();
        return Optional.of(dossier.say(
                "adoption.title.trend",
                "direction",
                direction.word(),
                "name",
                dossier.formats().quoted(dossier.formats().sentence(most.name())),
                "size",
                most.changeUnsigned(dossier, citations).orElseThrow()));
    }

    private static String spread(Dossier dossier, Measure low, Measure high, String shape, Citations citations) {
        String lowest = low.value(dossier, citations);
        String highest = high.value(dossier, citations);
        return dossier.say(
                "adoption.title",
                "shape",
                Marks.plain(lowest).equals(Marks.plain(highest)) && everyHasShare(dossier)
                        ? "equal"
                        : Marks.plain(lowest).equals(Marks.plain(highest)) ? "plain" : shape,
                "high",
                dossier.formats().quoted(dossier.formats().sentence(high.name())),
                "highvalue",
                highest,
                "low",
                dossier.formats().quoted(dossier.formats().sentence(low.name())),
                "lowvalue",
                lowest);
    }

    private static boolean everyHasShare(Dossier dossier) {
        return Measure.all(dossier).stream().allMatch(measure -> measure.share().isPresent());
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
                measure.changeSize(dossier, citations).orElse(""),
                "size",
                measure.changeUnsigned(dossier, citations).orElse(""));
        return Titles.fitting(told, dossier.say("adoption.title.plain", "count", measures));
    }
}
