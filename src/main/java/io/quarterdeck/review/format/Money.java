package io.quarterdeck.review.format;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Amounts of money: short for deciding, in one scale for charts, exact for the evidence. */
public final class Money {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of a currency that stands after its amount. */
    private static final int LONGEST_NAME = 5;

    private final Words words;
    private final Numbers numbers;
    private final Scales scales;
    private final LocalizedNumberFormatter base;
    private final Map<Style, LocalizedNumberFormatter> formatters = new ConcurrentHashMap<>();
    private volatile Map<String, String> names;

    /** What a formatter is made for; ICU compiles one that is used again, and interprets one that is not. */
    private record Style(String currency, int decimals, NumberFormatter.SignDisplay sign) {}

    Money(Words words, Numbers numbers, Scales scales) {
        this.words = words;
        this.numbers = numbers;
        this.scales = scales;
        base = NumberFormatter.withLocale(words.locale()).symbols(Numbers.symbols(words.locale()));
    }

    /** Words for currencies → their codes, made when they are first asked for: most decks have no text to read. */
    Map<String, String> names() {
        Map<String, String> known = names;
        if (known == null) {
            known = CurrencyNames.of(words.locale());
            names = known;
        }
        return known;
    }

    /** Three significant digits: {@code €1.84 M}, {@code 143 Tsd. €}, {@code €0.01}, {@code 1.84億円}. */
    public String compact(Cited amount, Currency currency) {
        return compact(amount, currency, NumberFormatter.SignDisplay.AUTO);
    }

    /** As {@link #compact}, with a plus before a gain. */
    public String signed(Cited amount, Currency currency) {
        return compact(amount, currency, NumberFormatter.SignDisplay.EXCEPT_ZERO);
    }

    /** The size of a difference, for sentences that carry its direction in words. */
    public String size(Cited amount, Currency currency) {
        return compact(amount.abs(), currency);
    }

    /** With two decimals and the currency's sign: what one unit has returned, {@code €3.20}. */
    public String perUnit(Cited amount, Currency currency) {
        return amount.print(
                place(amount.value(), 2, Scale.ONE, currency, NumberFormatter.SignDisplay.AUTO),
                Shown.plain(Numbers.rounded(amount.value(), 2)));
    }

    /** One unit of the currency, {@code €1}: what a figure is told per, no figure itself. */
    public String oneUnit(Currency currency) {
        return Marks.mark(
                Run.Kind.DEFINITION,
                "unit",
                place(BigDecimal.ONE, 0, Scale.ONE, currency, NumberFormatter.SignDisplay.AUTO));
    }

    /** Every decimal of the currency, with its code: {@code 1,840,112.40 EUR}. */
    public String exact(Cited amount, Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        String number = numbers.plain(amount.value(), decimals);
        return amount.print(
                words.fill("format.money.exact", "number", number, "currency", currency.getCurrencyCode()),
                Shown.plain(Numbers.rounded(amount.value(), decimals)));
    }

    /** What a chart's numbers count: {@code EUR thousand}. */
    public String unit(Scale scale, Currency currency) {
        return words.fill(
                "format.money.unit",
                "scaled",
                scale.exponent() == 0 ? "no" : "yes",
                "scale",
                scale.name(),
                "currency",
                currency.getCurrencyCode(),
                "name",
                com.ibm.icu.util.Currency.getInstance(currency.getCurrencyCode())
                        .getName(words.locale(), com.ibm.icu.util.Currency.PLURAL_LONG_NAME, "other", new boolean[1]));
    }

    private String compact(Cited cited, Currency currency, NumberFormatter.SignDisplay sign) {
        BigDecimal amount = cited.value();
        Scale scale = scales.of(amount);
        if (scale.exponent() > 0) {
            BigDecimal scaled = scale.of(Numbers.threeDigits(amount));
            return cited.print(
                    place(scaled, Numbers.decimalsOfThree(scaled), scale, currency, sign),
                    new Shown(Numbers.shownOfThree(scaled), scale.one()));
        }
        int minor = Math.max(0, currency.getDefaultFractionDigits());
        boolean whole = amount.abs().compareTo(HUNDRED) >= 0 || amount.signum() == 0;
        int decimals = whole ? 0 : minor;
        return cited.print(
                place(amount, decimals, Scale.ONE, currency, sign), Shown.plain(Numbers.rounded(amount, decimals)));
    }

    private String place(
            BigDecimal number, int decimals, Scale scale, Currency currency, NumberFormatter.SignDisplay sign) {
        FormattedNumber formatted = formatters
                .computeIfAbsent(new Style(currency.getCurrencyCode(), decimals, sign), this::formatter)
                .format(number.setScale(decimals, RoundingMode.HALF_UP));
        String text = formatted.toString();
        int end = endOfDigits(formatted);
        String head = text.substring(0, end);
        String currencyText = text.substring(end).replaceFirst("^[\\u00a0\\u202f]", "");
        if (scale.sign().isEmpty() || scale.isIdeographic() || currencyText.isEmpty()) {
            return scale.after(head) + text.substring(end);
        }
        return head
                + '\u00a0'
                + words.fill(
                        "format.money.scaled",
                        "scale",
                        scale.sign(),
                        "currency",
                        currencyText,
                        "lettered",
                        Character.isLetter(currencyText.charAt(0)) ? "yes" : "no");
    }

    /** 円, ドル, ユーロ; a name that is longer than those is a code, or no tile would have the room for it. */
    private UnitWidth width(String currency) {
        if (!scales.areIdeographic()) {
            return UnitWidth.SHORT;
        }
        String name = com.ibm.icu.util.Currency.getInstance(currency)
                .getName(words.locale(), com.ibm.icu.util.Currency.PLURAL_LONG_NAME, "other", new boolean[1]);
        return name.length() <= LONGEST_NAME ? UnitWidth.FULL_NAME : UnitWidth.ISO_CODE;
    }

    private LocalizedNumberFormatter formatter(Style style) {
        return base.unit(com.ibm.icu.util.Currency.getInstance(style.currency()))
                .precision(Precision.fixedFraction(style.decimals()))
                .unitWidth(width(style.currency()))
                .sign(style.sign());
    }

    /** The scale's sign belongs to the number, so it stands before a currency that follows: 1,84 Mio. €, 1,84 M€. */
    private static int endOfDigits(FormattedNumber formatted) {
        int end = 0;
        ConstrainedFieldPosition position = new ConstrainedFieldPosition();
        while (formatted.nextPosition(position)) {
            if (position.getField() == NumberFormat.Field.INTEGER
                    || position.getField() == NumberFormat.Field.FRACTION) {
                end = Math.max(end, position.getLimit());
            }
        }
        return end;
    }
}
