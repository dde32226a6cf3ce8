package io.quarterdeck.review.format;

import com.ibm.icu.text.CaseMap;
import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Everything that turns values into text of one locale: digits are Latin, the locale decides separators, the place of
 * a currency and the order of a date; units and names are words of the message files.
 */
public record Formats(
        Words words,
        Numbers numbers,
        Scales scales,
        Ratios ratios,
        Money money,
        Durations durations,
        Dates dates,
        PeriodNames periods) {
    private static final CaseMap.Title CAPITAL = CaseMap.toTitle().wholeString().noLowercase();

    public static Formats of(Words words) {
        Numbers numbers = new Numbers(words.locale());
        Scales scales = new Scales(words, numbers);
        Dates dates = new Dates(words);
        return new Formats(
                words,
                numbers,
                scales,
                new Ratios(words, numbers, scales),
                new Money(words, numbers, scales),
                new Durations(words, numbers),
                dates,
                new PeriodNames(words, dates));
    }

    /** A value as pages print it, for deciding. */
    public String value(BigDecimal value, Unit unit) {
        return switch (unit.kind()) {
            case MONEY -> money.compact(value, Currency.getInstance(unit.symbol()));
            case RATIO -> ratios.percent(value);
            case SCORE -> ratios.score(value);
            case COUNT, MONTH -> numbers.count(value);
            case NUMBER -> compact(value);
            case HOURS -> durations.brief(value);
            case DAYS -> durations.brief(value.multiply(BigDecimal.valueOf(24)));
            case QUANTITY -> quantity(value, unit.symbol());
        };
    }

    /** A value as the evidence prints it, with its full precision of use. */
    public String exact(BigDecimal value, Unit unit) {
        return switch (unit.kind()) {
            case MONEY -> money.exact(value, Currency.getInstance(unit.symbol()));
            case RATIO, SCORE -> numbers.exact(value, 4);
            case COUNT, MONTH -> numbers.exact(value, 0);
            case NUMBER -> numbers.exact(value, 6);
            case HOURS, DAYS -> quantity(unit.symbol(), numbers.exact(value, 4));
            case QUANTITY -> quantity(unit.symbol(), numbers.exact(value, 6));
        };
    }

    /** Three significant digits with the customer's unit: {@code 1.23 M kWh}, {@code 12,300 invoices}. */
    public String quantity(BigDecimal value, String symbol) {
        return quantity(symbol, compact(value));
    }

    private String compact(BigDecimal value) {
        boolean large = value.abs().compareTo(BigDecimal.valueOf(999_500)) >= 0;
        return large ? scales.compact(value) : numbers.significant(value);
    }

    /** A number that is already text, with its unit's word. */
    public String quantity(String symbol, String number) {
        if (symbol.equals("%")) {
            return words.say("format.percent", "number", number);
        }
        return words.say("format.quantity", "number", number, "unit", unitWord(symbol));
    }

    /** The unit's word in this language where the message files have one, else as the customer wrote it. */
    public String unitWord(String symbol) {
        return words.find("unit." + symbol).orElse(symbol);
    }

    /** A small count spelt out as sentences like it, a larger one in digits. */
    public String countInWords(long count) {
        return count >= 0 && count <= 12 ? words.say("format.count", "count", count) : numbers.count(count);
    }

    /** With a capital at its beginning. */
    public String sentence(String text) {
        return CAPITAL.apply(words.locale().toLocale(), null, text);
    }

    /** Text in the quotation marks of the language. */
    public String quoted(String text) {
        return words.say("format.quoted", "text", text);
    }

    /** What stands where there is no value. */
    public String dash() {
        return words.say("format.absent");
    }
}
