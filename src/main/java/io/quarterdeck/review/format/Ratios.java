package io.quarterdeck.review.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Ratios as people read them: per cent, percentage points, multiples, signed scores. */
public final class Ratios {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int MOST_DECIMALS = 4;

    private final Words words;
    private final Numbers numbers;
    private final Scales scales;

    Ratios(Words words, Numbers numbers, Scales scales) {
        this.words = words;
        this.numbers = numbers;
        this.scales = scales;
    }

    /** 1.12 as {@code 112 %}; below 10 % with a decimal where it has one; 0 % and 100 % only when exactly so. */
    public String percent(BigDecimal ratio) {
        BigDecimal percent = ratio.multiply(HUNDRED);
        int least = percent.abs().compareTo(TEN) < 0 ? Math.min(1, Numbers.decimals(percent, 1)) : 0;
        return write(numbers.plain(capped(percent), decimals(percent, least)), percent);
    }

    /** As {@link #percent} with one decimal where it has one: 0.974 as {@code 97.4 %}. */
    public String percentFine(BigDecimal ratio) {
        BigDecimal percent = ratio.multiply(HUNDRED);
        return write(numbers.plain(capped(percent), decimals(percent, Numbers.decimals(percent, 1))), percent);
    }

    /** Without a sign or percent word, for labels of charts whose title says per cent. */
    public String percentNumber(BigDecimal ratio) {
        BigDecimal percent = ratio.multiply(HUNDRED);
        return numbers.plain(percent, decimals(percent, 0));
    }

    /** A difference of ratios to its base, signed: 0.12 as {@code +12 %}. */
    public String signedPercent(BigDecimal change) {
        BigDecimal percent = change.multiply(HUNDRED);
        return write(numbers.signed(capped(percent), 0), percent);
    }

    /** The size of a change without its sign, for sentences that carry the direction in words. */
    public String percentSize(BigDecimal change) {
        BigDecimal percent = change.abs().multiply(HUNDRED);
        return write(numbers.plain(capped(percent), 0), percent);
    }

    /** A difference of two shares: 0.16 as {@code +16 pp}; with a decimal below ten points. */
    public String points(BigDecimal difference) {
        BigDecimal points = difference.multiply(HUNDRED);
        int decimals = points.abs().compareTo(TEN) < 0 ? Numbers.decimals(points, 1) : 0;
        return words.say("format.points", "number", numbers.signed(points, decimals));
    }

    /** 3.2003 as {@code 3.2×}. */
    public String multiple(BigDecimal value) {
        boolean large = value.abs().compareTo(HUNDRED) >= 0;
        return words.say("format.multiple", "number", scaled(value, large ? 0 : 1));
    }

    /** A score such as NPS as a signed whole number. */
    public String score(BigDecimal value) {
        return numbers.signed(value, 0);
    }

    private String write(String number, BigDecimal percent) {
        boolean huge = percent.abs().compareTo(THOUSAND.multiply(THOUSAND)) >= 0;
        return words.say("format.percent", "number", huge ? scales.compact(percent) : number);
    }

    private String scaled(BigDecimal value, int decimals) {
        return value.abs().compareTo(THOUSAND) >= 0 ? scales.compact(value) : numbers.plain(value, decimals);
    }

    /** From 1,000 % on three digits are enough to decide. */
    private static BigDecimal capped(BigDecimal percent) {
        boolean large = percent.abs().compareTo(THOUSAND) >= 0;
        return large ? percent.round(new MathContext(3, RoundingMode.HALF_UP)) : percent;
    }

    private static int decimals(BigDecimal percent, int least) {
        int decimals = least;
        while (decimals < MOST_DECIMALS && looksWhole(percent, decimals)) {
            decimals++;
        }
        return decimals;
    }

    private static boolean looksWhole(BigDecimal percent, int decimals) {
        BigDecimal shown = percent.setScale(decimals, RoundingMode.HALF_UP);
        boolean edge = shown.signum() == 0 || shown.compareTo(HUNDRED) == 0;
        return edge && shown.compareTo(percent) != 0;
    }
}
