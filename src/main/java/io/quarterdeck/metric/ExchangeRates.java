package io.quarterdeck.metric;

import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.RowSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Exchange rates in force on one day, the review period's last: history too is converted at them, so that a trend shows
 * the business and not the market.
 */
final class ExchangeRates {
    private final Currency base;
    private final LocalDate day;
    private final Map<String, BigDecimal> perBase = new HashMap<>();

    private ExchangeRates(Currency base, LocalDate day) {
        this.base = base;
        this.day = day;
        perBase.put(base.getCurrencyCode(), BigDecimal.ONE);
    }

    static ExchangeRates on(LocalDate day, Currency base, List<Row> rows) {
        Map<String, Versions<BigDecimal>> byCurrency = new HashMap<>();
        for (Row row : rows) {
            byCurrency
                    .computeIfAbsent(row.text("currency"), code -> new Versions<>())
                    .add(row.day("rate_on"), row.decimal("per_base"));
        }
        ExchangeRates rates = new ExchangeRates(base, day);
        byCurrency.forEach((code, versions) -> versions.on(day)
                .filter(rate -> rate.signum() > 0)
                .ifPresent(rate -> rates.perBase.putIfAbsent(code, rate)));
        return rates;
    }

    /** The rates in force that convert these currencies into the figures' own; none where nothing is converted. */
    static Optional<RowSet> rows(Basis basis, Set<String> from) {
        String to = basis.currency().getCurrencyCode();
        Set<String> needed = new TreeSet<>(from);
        needed.remove(to);
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        needed.add(to);
        needed.remove(basis.settings().baseCurrency().getCurrencyCode());
        return Optional.of(RowSet.lookedUp(
                        "fx_rate",
                        Condition.oneOf("currency", needed),
                        Condition.before("rate_on", basis.period().end()))
                .latest("rate_on", "currency"));
    }

    /** How to convert; empty when a rate that it needs is not in force. */
    Optional<Exchange> find(Currency from, Currency to) {
        if (from.equals(to)) {
            return Optional.of(Exchange.NONE);
        }
        BigDecimal fromRate = perBase.get(from.getCurrencyCode());
        BigDecimal toRate = perBase.get(to.getCurrencyCode());
        return fromRate == null || toRate == null ? Optional.empty() : Optional.of(new Exchange(toRate, fromRate));
    }

    /** What to tell an operator when {@link #find} is empty. */
    Defect missing(String subject, Optional<String> figure, Currency from, Currency to) {
        Currency unknown = perBase.containsKey(from.getCurrencyCode()) ? to : from;
        return new Defect(
                "missing-rate",
                figure,
                subject + ": no rate of " + unknown + " against " + base + " is in force on " + day,
                "load a positive fx_rate of " + unknown + " with rate_on on or before " + day);
    }

    /** One conversion: amount × times ÷ by. */
    record Exchange(BigDecimal times, BigDecimal by) {
        static final Exchange NONE = new Exchange(BigDecimal.ONE, BigDecimal.ONE);

        BigDecimal apply(BigDecimal amount) {
            return equals(NONE) ? amount : amount.multiply(times).divide(by, Exact.CONTEXT);
        }
    }
}
