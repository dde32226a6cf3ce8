package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Ratios;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How the period's value compares: with its plan where there is one that can be told in per cent, else with the period
 * before.
 *
 * @param kind word by which messages select: {@code plan}, {@code planamount}, {@code before}, {@code none}
 * @param change as a ratio; zero where the kind tells none
 */
record ValueClause(BigDecimal value, String kind, BigDecimal change) {
    static Optional<ValueClause> of(Dossier dossier, Citations citations) {
        return citations.take("value.delivered").map(value -> {
            Optional<BigDecimal> variance = Plan.variance(dossier);
            if (variance.isPresent()) {
                citations.take("value.vs_plan");
                return new ValueClause(value, "plan", variance.get());
            }
            if (citations.take("value.promised").isPresent()) {
                return new ValueClause(value, "planamount", BigDecimal.ZERO);
            }
            return citations
                    .take("value.delivered.previous")
                    .filter(before -> before.signum() > 0 && value.signum() >= 0)
                    .map(before -> new ValueClause(
                            value,
                            "before",
                            value.divide(before, MathContext.DECIMAL128).subtract(BigDecimal.ONE)))
                    .orElse(new ValueClause(value, "none", BigDecimal.ZERO));
        });
    }

    boolean isGood() {
        return value.signum() > 0 && Direction.ofRatio(change) != Direction.DOWN;
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
                Direction.ofRatio(change).word(),
                "percent",
                ratios.percentSize(change),
                "signed",
                ratios.signedPercent(change),
                "promised",
                dossier.figures().printed("value.promised").map(dossier::money).orElse(""),
                "before",
                dossier.formats().periods().bare(dossier.period().previous()));
    }
}
