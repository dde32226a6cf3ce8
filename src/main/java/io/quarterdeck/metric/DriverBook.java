package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Confidence;
import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one account's rows say of one driver, read once and summed over any span.
 *
 * @param unit of the results
 * @param variables names that the formula uses; none when it can't be read
 * @param rates constants of the formula by name, each with its versions, where {@code driver_rate} rows give them
 * @param exchange into the result's currency; empty when a rate is missing
 */
record DriverBook(
        Driver driver,
        Unit unit,
        Set<String> variables,
        Versions<BigDecimal> baselines,
        Map<String, Versions<BigDecimal>> rates,
        Optional<ExchangeRates.Exchange> exchange,
        List<Effect> effects,
        List<Promise> promises) {

    DriverBook {
        effects = byDay(effects);
    }

    /**
     * The measurements of one day and confidence: the formula's value in the driver's own unit, before attribution,
     * haircut and conversion.
     */
    record Effect(LocalDate day, Confidence confidence, Sum formula) {}

    record Promise(Span span, BigDecimal amount) {}

    /** Sum of the formula over the measurements, in the driver's own unit. */
    Sum formulaSum(Set<Confidence> confidences, Span span) {
        Sum sum = Sum.NONE;
        for (Effect effect : effects) {
            if (confidences.contains(effect.confidence()) && span.contains(effect.day())) {
                sum = sum.plus(effect.formula());
            }
        }
        return sum;
    }

    /** The value that is credited: with its attribution, less the haircut, in the result's currency. */
    Sum credited(Set<Confidence> confidences, Span span) {
        Sum sum = formulaSum(confidences, span);
        BigDecimal share = attribution().multiply(BigDecimal.ONE.subtract(haircut()));
        return converted(new Sum(sum.amount().multiply(share), sum.rows(), sum.gap(), sum.confidence()));
    }

    /** Promises that touch the span, each by the share of its days that lie in it. */
    Sum promised(Span span) {
        Sum sum = Sum.NONE;
        for (Promise promise : promises) {
            long days = promise.span().overlap(span).days();
            if (days > 0) {
                BigDecimal part = promise.amount().multiply(BigDecimal.valueOf(days));
                sum = sum.plus(
                        Sum.of(part.divide(BigDecimal.valueOf(promise.span().days()), Exact.CONTEXT)));
            }
        }
        return converted(sum);
    }

    BigDecimal attribution() {
        return driver.attribution().orElse(BigDecimal.ONE);
    }

    BigDecimal haircut() {
        return driver.haircut().orElse(BigDecimal.ZERO);
    }

    /** A constant of the formula in force on that day. */
    Optional<BigDecimal> rateOn(String name, LocalDate day) {
        Optional<BigDecimal> ofAccount = Optional.ofNullable(rates.get(name)).flatMap(versions -> versions.on(day));
        return ofAccount.or(() -> Optional.ofNullable(driver.rates().get(name)));
    }

    private Sum converted(Sum sum) {
        if (sum.rows() == 0) {
            return sum;
        }
        return exchange.map(known -> new Sum(known.apply(sum.amount()), sum.rows(), sum.gap(), sum.confidence()))
                .orElseGet(() -> new Sum(
                        sum.amount(),
                        sum.rows(),
                        sum.gap().or(() -> Optional.of(Absence.MISSING_RATE)),
                        sum.confidence()));
    }

    /** Adds up the parts of each day once, since every figure of every period walks over them. */
    private static List<Effect> byDay(List<Effect> effects) {
        Map<List<Object>, Effect> merged = new LinkedHashMap<>();
        for (Effect effect : effects) {
            merged.merge(
                    List.of(effect.day(), effect.confidence()),
                    new Effect(
                            effect.day(), effect.confidence(), effect.formula().with(effect.confidence())),
                    (one, other) -> new Effect(
                            one.day(), one.confidence(), one.formula().plus(other.formula())));
        }
        return List.copyOf(merged.values());
    }
}
