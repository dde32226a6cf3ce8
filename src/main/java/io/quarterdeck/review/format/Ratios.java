package io.quarterdeck.review.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Ratios as people read them: per cent, percentage points, multiples, signed scores. */
public final class Ratios {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
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
    public String percent(Cited ratio) {
        BigDecimal percent = hundredfold(ratio);
        int least = percent.abs().compareTo(TEN) < 0 ? Math.min(1, Numbers.decimals(percent, 1)) : 0;
        return percent(ratio, percent, decimals(percent, least), false);
    }

    /** As {@link #percent} with one decimal where it has one: 0.974 as {@code 97.4 %}. */
    public String percentFine(Cited ratio) {
        BigDecimal percent = hundredfold(ratio);
        return percent(ratio, percent, decimals(percent, Numbers.decimals(percent, 1)), false);
    }

    /** Without a sign or percent word, for labels of charts whose title says per cent. */
    public String percentNumber(Cited ratio) {
        BigDecimal percent = hundredfold(ratio);
        int decimals = decimals(percent, 0);
        return ratio.print(numbers.plain(percent, decimals), hundredth(Numbers.rounded(percent, decimals)));
    }

    /** A difference of ratios to its base, signed: 0.12 as {@code +12 %}. */
    public String signedPercent(Cited change) {
        return percent(change, hundredfold(change), 0, true);
    }

    /** The size of a change without its sign, for sentences that carry the direction in words. */
    public String percentSize(Cited change) {
        Cited size = change.abs();
        return percent(size, hundredfold(size), 0, false);
    }

    /** A difference of two shares: 0.16 as {@code +16 pp}; with a decimal below ten points. */
    public String points(Cited difference) {
        BigDecimal points = hundredfold(difference);
        int decimals = points.abs().compareTo(TEN) < 0 ? Numbers.decimals(points, 1) : 0;
        return points(difference, Numbers.rounded(points, decimals), numbers.signed(points, decimals));
    }

    /** As {@link #points} without a sign, for sentences that carry the direction in words. */
    public String pointsSize(Cited difference) {
        Cited size = difference.abs();
        BigDecimal points = hundredfold(size);
        int decimals = points.compareTo(TEN) < 0 ? Numbers.decimals(points, 1) : 0;
        return points(size, Numbers.rounded(points, decimals), numbers.plain(points, decimals));
    }

    private String points(Cited difference, BigDecimal points, String number) {
        return difference.print(
                words.fill("format.points", "count", points.abs(), "number", number), hundredth(points));
    }

    /** 3.2003 as {@code 3.2×}. */
    public String multiple(Cited multiple) {
        BigDecimal value = multiple.value();
        boolean huge = value.abs().compareTo(THOUSAND) >= 0;
        int decimals = value.abs().compareTo(HUNDRED) >= 0 ? 0 : 1;
        return multiple.print(
                words.fill("format.multiple", "number", huge ? scales.compact(value) : numbers.plain(value, decimals)),
                huge ? scales.shown(value) : Shown.plain(Numbers.rounded(value, decimals)));
    }

    /** A score such as NPS as a signed whole number. */
    public String score(Cited score) {
        return numbers.signed(score, 0);
    }

    private static BigDecimal hundredfold(Cited ratio) {
        return ratio.value().multiply(HUNDRED);
    }

    private static Shown hundredth(BigDecimal number) {
        return new Shown(number, HUNDREDTH);
    }

    /** From a million per cent on in a scale; from 1,000 % on three digits are enough to decide. */
    private String percent(Cited ratio, BigDecimal percent, int decimals, boolean signed) {
        if (percent.abs().compareTo(THOUSAND.multiply(THOUSAND)) >= 0) {
            Shown shown = scales.shown(percent);
            return ratio.print(
                    words.fill("format.percent", "number", scales.compact(percent)),
                    new Shown(shown.number(), shown.factor().multiply(HUNDREDTH)));
        }
        boolean large = percent.abs().compareTo(THOUSAND) >= 0;
        BigDecimal told = large ? percent.round(new MathContext(3, RoundingMode.HALF_UP)) : percent;
        BigDecimal digits = large ? told : Numbers.rounded(told, decimals);
        String number = signed ? numbers.signed(told, decimals) : numbers.plain(told, decimals);
        return ratio.print(words.fill("format.percent", "number", number), hundredth(digits));
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
