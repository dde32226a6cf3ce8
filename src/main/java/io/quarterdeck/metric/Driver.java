package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * A value driver of {@code drivers.yaml}: how a measurement becomes value.
 *
 * @param unit {@code money} (the account's currency), an ISO 4217 code (converted), or any other word: a quantity
 *     that stays out of the money totals
 * @param formula over {@code baseline}, the measurement's inputs and the rates
 * @param rates constants of the formula; {@code driver_rate} rows of the account take precedence
 * @param attribution share of the value that is credited, 0 to 1; 1 when empty
 * @param haircut share that is taken off for caution, 0 to 1; 0 when empty
 * @param messageKey key of the name in the message files; the id is printed in words when empty
 * @param names name by language tag from the company's own configuration; used before the message key
 */
public record Driver(
        String id,
        String unit,
        Category category,
        String formula,
        Map<String, BigDecimal> rates,
        Optional<BigDecimal> attribution,
        Optional<BigDecimal> haircut,
        Optional<String> messageKey,
        Map<String, String> names) {
    public static final String MONEY = "money";

    public Driver {
        rates = Map.copyOf(rates);
        names = Map.copyOf(names);
    }

    /** Whether the value is money: in the account's currency or in a named one. */
    public boolean isMoney() {
        return unit.equals(MONEY) || foreignCurrency().isPresent();
    }

    /** The currency, when the unit names one. */
    public Optional<Currency> foreignCurrency() {
        if (unit.length() != 3 || !unit.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            return Optional.empty();
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(unit))
                .findFirst();
    }

    /** What sort of effect the driver is; risk is never added to the other two. */
    public enum Category {
        COST_SAVED,
        REVENUE_GAINED,
        RISK_REDUCED
    }
}
