package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
