package io.quarterdeck.figure;

import java.util.Currency;

/**
 * What a figure's value counts. {@code symbol} is what {@code figures --json} prints: an ISO 4217 code for money, a
 * word for the built-in kinds, the customer's own word (kWh, invoices) for a quantity.
 */
public record Unit(Kind kind, String symbol) {
    /** Value divided by value: 1.18 stands for 118 %. */
    public static final Unit RATIO = new Unit(Kind.RATIO, "ratio");
    /** Points of a score such as NPS, −100 to 100. */
    public static final Unit SCORE = new Unit(Kind.SCORE, "points");

    public static final Unit COUNT = new Unit(Kind.COUNT, "count");
    public static final Unit HOURS = new Unit(Kind.HOURS, "h");
    public static final Unit DAYS = new Unit(Kind.DAYS, "d");
    /** A plain number whose unit only the formula knows: the seconds, days or shares of a driver's baseline. */
    public static final Unit NUMBER = new Unit(Kind.NUMBER, "number");
    /** The ordinal of a month, counted from the value start: 1 is the first. */
    public static final Unit MONTH = new Unit(Kind.MONTH, "month");

    public static Unit money(Currency currency) {
        return new Unit(Kind.MONEY, currency.getCurrencyCode());
    }

    public static Unit quantity(String symbol) {
        return new Unit(Kind.QUANTITY, symbol);
    }

    /** How the value reads and is formatted. */
    public enum Kind {
        MONEY,
        RATIO,
        SCORE,
        COUNT,
        HOURS,
        DAYS,
        MONTH,
        NUMBER,
        QUANTITY
    }
}
