package io.quarterdeck.review.format;

import com.ibm.icu.text.CaseMap;
import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that turns values into text of one locale: the locale decides digits, separators, the place of a
 * currency and the order of a date; units and names are words of the message files.
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

    /** Marks that open before the first letter: their values are no words. */
    private static final Pattern OPENING = Pattern.compile("(?:[\uFDD0-\uFDDF][^\uFDE0]*\uFDE0)+");

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

    /** A number as pages print it, for deciding, by its unit. */
    public String value(Cited number) {
        return switch (number.unit().kind()) {
            case MONEY ->
                money.compact(number, Currency.getInstance(number.unit().symbol()));
            case RATIO -> ratios.percent(number);
            case SCORE -> ratios.score(number);
            case COUNT, MONTH -> numbers.count(number);
            case NUMBER -> compact(number);
            case HOURS, DAYS -> durations.brief(number);
            case QUANTITY -> quantity(number);
        };
    }

    /** A number as the evidence prints it, with its full precision of use. */
    public String exact(Cited number) {
        Unit unit = number.unit();
        return switch (unit.kind()) {
            case MONEY -> money.exact(number, Currency.getInstance(unit.symbol()));
            case RATIO, SCORE -> numbers.exact(number, 4);
            case COUNT, MONTH -> numbers.exact(number, 0);
            case NUMBER -> numbers.exact(number, 6);
            case HOURS, DAYS -> quantity(unit.symbol(), numbers.exact(number, 4));
            case QUANTITY -> quantity(unit.symbol(), numbers.exact(number, 6));
        };
    }

    /** Three significant digits with the customer's unit: {@code 1.23 M kWh}, {@code 12,300 invoices}. */
    public String quantity(Cited number) {
        return quantity(number.unit().symbol(), compact(number));
    }

    /** Three significant digits, in a scale from a million on. */
    public String compact(Cited number) {
        boolean large = number.value().abs().compareTo(BigDecimal.valueOf(999_500)) >= 0;
        return large ? scales.compact(number) : numbers.significant(number);
    }

    /** A number that is already text, with its unit's word. */
    public String quantity(String symbol, String number) {
        if (symbol.equals("%")) {
            return words.fill("format.percent", "number", number);
        }
        return words.fill("format.quantity", "number", number, "unit", unitWord(symbol));
    }

    /** The unit's word in this language where the message files have one, else as the customer wrote it. */
    public String unitWord(String symbol) {
        return words.find("unit." + symbol).orElseGet(() -> Marks.words(symbol));
    }

    /** A small count spelt out as sentences like it, a larger one in digits. */
    public String countInWords(Cited number) {
        BigDecimal rounded = Numbers.rounded(number.value(), 0);
        long count = rounded.longValue();
        return count >= 0 && count <= 12
                ? number.print(words.fill("format.count", "count", count), Shown.plain(rounded))
                : numbers.count(number);
    }

    /** With a capital at its beginning. */
    public String sentence(String text) {
        Matcher opening = OPENING.matcher(text);
        int begins = opening.lookingAt() ? opening.end() : 0;
        int ends = begins + Marks.untilNext(text.substring(begins));
        String first = text.substring(begins, ends);
        return text.substring(0, begins) + CAPITAL.apply(words.locale().toLocale(), null, first) + text.substring(ends);
    }

    /** Text in the quotation marks of the language. */
    public String quoted(String text) {
        return words.fill("format.quoted", "text", text);
    }

    /** What stands where there is no value. */
    public String dash() {
        return words.fill("format.absent");
    }
}
