package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Ratios;
import java.util.Optional;

/**
 * How the period's value compares: with its plan where there is one that can be told in per cent, else with the period
 * before.
 *
 * @param kind word by which messages select: {@code plan}, {@code planamount}, {@code before}, {@code none}
 * @param change as a ratio, where the kind tells one
 * @param promised the plan's amount, where the sentence tells it
 */
record ValueClause(Cited value, String kind, Optional<Cited> change, Optional<Cited> promised) {
    static Optional<ValueClause> of(Dossier dossier, Citations citations) {
        return citations.take("value.delivered").map(value -> {
            Optional<Cited> variance = Plan.variance(dossier, citations);
            if (variance.isPresent()) {
                // a sentence of no value names the plan's amount instead of a percentage
                Optional<Cited> promised = value.isZero() ? citations.take("value.promised") : Optional.empty();
                return new ValueClause(value, "plan", variance, promised);
            }
            Optional<Cited> promised = citations.take("value.promised");
            if (promised.isPresent()) {
                return new ValueClause(value, "planamount", Optional.empty(), promised);
            }
            Optional<Cited> growth = citations
                    .take("value.delivered.previous")
                    .filter(before -> before.signum() > 0 && value.signum() >= 0)
                    .map(value::growthOver);
            return new ValueClause(value, growth.isPresent() ? "before" : "none", growth, Optional.empty());
        });
    }

    boolean isGood() {
        return value.signum() > 0 && direction() != Direction.DOWN;
    }

    Direction direction() {
        return change.map(Direction::ofRatio).orElse(Direction.LEVEL);
    }

    String say(Dossier dossier, String key) {
        Ratios ratios = dossier.formats().ratios();
        return dossier.say(
                key,
                "sign",
                value.signum() < 0 ? "negative" : value.signum() == 0 ? "zero" : "positive",
                "value",
                dossier.money(value),
                "period",
                dossier.bare(),
                "granularity",
                dossier.granularity(),
                "compare",
                kind,
                "direction",
                direction().word(),
                "percent",
                change.map(ratios::percentSize).orElse(""),
                "signed",
                change.map(ratios::signedPercent).orElse(""),
                "promised",
                promised.map(dossier::money).orElse(""),
                "before",
                dossier.formats().periods().bare(dossier.period().previous()));
    }
}
