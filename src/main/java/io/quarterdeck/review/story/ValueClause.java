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
 * @param trend change since the period before as a ratio, where it would print as one and a plan is compared with first
 */
record ValueClause(Cited value, String kind, Optional<Cited> change, Optional<Cited> promised, Optional<Cited> trend) {
    static Optional<ValueClause> of(Dossier dossier, Citations citations) {
        return citations.take("value.delivered").map(value -> {
            Optional<Cited> growth = citations
                    .take("value.delivered.previous")
                    .filter(before -> before.signum() > 0 && value.signum() >= 0)
                    .map(value::growthOver);
            Optional<Cited> variance = Plan.variance(dossier, citations);
            if (variance.isPresent()) {
                // a sentence of no value names the plan's amount instead of a percentage
                Optional<Cited> promised = value.isZero() ? citations.take("value.promised") : Optional.empty();
                return new ValueClause(
                        value,
                        "plan",
                        variance,
                        promised,
                        growth.filter(step -> Direction.ofRatio(step) != Direction.LEVEL));
            }
            Optional<Cited> promised = citations.take("value.promised");
            if (promised.isPresent()) {
                return new ValueClause(value, "planamount", Optional.empty(), promised, Optional.empty());
            }
            return new ValueClause(
                    value, growth.isPresent() ? "before" : "none", growth, Optional.empty(), Optional.empty());
        });
    }

    boolean isGood() {
        return value.signum() > 0 && direction() != Direction.DOWN;
    }

    Direction direction() {
        return change.map(Direction::ofRatio).orElse(Direction.LEVEL);
    }

    /** Whether plan and period before tell opposite things of the same value. */
    boolean isContrast() {
        return value.signum() > 0
                && trend.map(Direction::ofRatio)
                        .filter(way -> way != direction() && (way == Direction.DOWN || direction() == Direction.DOWN))
                        .isPresent();
    }

    /** "12 % above plan, but 4 % less than in Q2". */
    String contrast(Dossier dossier) {
        Ratios ratios = dossier.formats().ratios();
        return dossier.say(
                "summary.value.contrast",
                "value",
                dossier.money(value),
                "period",
                dossier.bare(),
                "direction",
                direction().word(),
                "percent",
                change.map(ratios::percentSize).orElse(""),
                "trend",
                trend.map(Direction::ofRatio).orElse(Direction.LEVEL).word(),
                "grown",
                trend.map(ratios::percentSize).orElse(""),
                "before",
                dossier.formats().periods().bare(dossier.period().previous()));
    }

    /** "+12 % vs plan, +4 % vs Q2". */
    String note(Dossier dossier) {
        String plan = say(dossier, "tile.value");
        String before = dossier.formats().periods().bare(dossier.period().previous());
        return trend.filter(step -> value.signum() > 0)
                .map(dossier.formats().ratios()::signedPercent)
                .map(step -> dossier.say(
                        "tile.value.both",
                        "plan",
                        plan,
                        "trend",
                        dossier.say("versus", "change", step, "before", before)))
                .orElse(plan);
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
