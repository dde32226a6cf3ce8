package io.quarterdeck.review.format;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Plain numbers as a locale writes them: grouped, with a true minus, rounded half up. */
public final class Numbers {
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_UP);
    private static final int MOST_DECIMALS = 8;

    private final LocalizedNumberFormatter base;
    /** By number of decimals: ICU compiles a formatter that is used again, and interprets one that is not. */
    private final Map<Integer, LocalizedNumberFormatter> unsigned = new ConcurrentHashMap<>();

    private final Map<Integer, LocalizedNumberFormatter> signed = new ConcurrentHashMap<>();

    Numbers(ULocale locale) {
        base = NumberFormatter.withLocale(locale).symbols(symbols(locale));
    }

    /**
     * The locale's signs, but with the true minus U+2212 that aligns with digits. A sign keeps the mark by which it
     * stays on its side of a number among words that run from the right.
     */
    static DecimalFormatSymbols symbols(ULocale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSignString(drawable(symbols.getMinusSignString().replace('-', '\u2212')));
        symbols.setPlusSignString(drawable(symbols.getPlusSignString()));
        return symbols;
    }

    /** The Arabic letter mark does what the right-to-left mark does beside Arabic digits, which more fonts know. */
    private static String drawable(String sign) {
        return sign.replace('\u061C', '\u200F');
    }

    /** With exactly that many decimals: {@code 1,640}, {@code −0.5}. */
    public String plain(Cited number, int decimals) {
        return number.print(plain(number.value(), decimals), Shown.plain(rounded(number.value(), decimals)));
    }

    /** As {@link #plain}, with a plus before a positive number and no sign at zero. */
    public String signed(Cited number, int decimals) {
        return number.print(signed(number.value(), decimals), Shown.plain(rounded(number.value(), decimals)));
    }

    /** A whole number. */
    public String count(Cited number) {
        return plain(number, 0);
    }

    /** Three significant digits without a shortened scale: {@code 12,300}, {@code 4.57}, {@code 0.0123}. */
    public String significant(Cited number) {
        return number.print(significant(number.value()), Shown.plain(shownOfThree(number.value())));
    }

    /** All decimals that the value has, up to {@code most}: nothing is rounded away that a reader could check. */
    public String exact(Cited number, int most) {
        return plain(number, decimals(number.value(), most));
    }

    String plain(BigDecimal value, int decimals) {
        return write(
                unsigned.computeIfAbsent(decimals, places -> base.precision(Precision.fixedFraction(places))),
                value,
                decimals);
    }

    String signed(BigDecimal value, int decimals) {
        return write(
                signed.computeIfAbsent(decimals, places -> base.precision(Precision.fixedFraction(places))
                        .sign(NumberFormatter.SignDisplay.EXCEPT_ZERO)),
                value,
                decimals);
    }

    String significant(BigDecimal value) {
        return plain(threeDigits(value), decimalsOfThree(value));
    }

    /** As its digits stand, with no more places than are told: 12,345 told as 12,300 is 1.23E+4. */
    static BigDecimal shownOfThree(BigDecimal value) {
        BigDecimal three = threeDigits(value);
        return three.scale() < 0 ? three : rounded(three, decimalsOfThree(value));
    }

    static BigDecimal rounded(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }

    /** Number of decimals that the value needs, at the most {@code most}. */
    public static int decimals(BigDecimal value, int most) {
        BigDecimal stripped = value.setScale(most, RoundingMode.HALF_UP).stripTrailingZeros();
        return Math.max(0, stripped.scale());
    }

    /** Rounded to three significant digits. */
    static BigDecimal threeDigits(BigDecimal value) {
        return value.round(THREE);
    }

    /** Decimals that show three significant digits of the value: none from 100 on. */
    static int decimalsOfThree(BigDecimal value) {
        if (value.signum() == 0) {
            return 0;
        }
        BigDecimal rounded = threeDigits(value);
        int beforePoint = rounded.precision() - rounded.scale();
        int wanted = Math.max(0, 3 - beforePoint);
        return beforePoint > 0 ? wanted : Math.min(MOST_DECIMALS, decimals(rounded, MOST_DECIMALS));
    }

    private static String write(LocalizedNumberFormatter formatter, BigDecimal value, int decimals) {
        BigDecimal rounded = rounded(value, decimals);
        // a negative number that rounds to nothing must not print as minus zero: BigDecimal has none
        return formatter.format(rounded).toString();
    }
}
