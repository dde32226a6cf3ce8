package io.quarterdeck.review.format;

import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A number as somebody wrote it into a text: its digits, what one of them is worth, and what it counts.
 *
 * @param number never negative, with as many decimals as were written
 * @param factor of a scale, a per cent or a length of time in hours: {@code 1.84 M} is 1.84 × 1,000,000
 * @param word the unit as it was written; the ISO 4217 code of an amount; empty for a plain number
 */
public record Reading(BigDecimal number, BigDecimal factor, Sort sort, String word, boolean negative) {
    /** A currency whose sign is shared by several. */
    public static final String UNKNOWN = "?";

    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** A sixtieth of an hour has no end, so that the last of its digits differs by the way it was computed. */
    private static final BigDecimal NEARLY = new BigDecimal("1e-30");

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    /** What a written number counts. */
    public enum Sort {
        PLAIN,
        PERCENT,
        POINTS,
        MULTIPLE,
        MONEY,
        DURATION,
        /** Part of a word such as B2B: a number that counts nothing. */
        NAME
    }

    /** What the written digits are worth, in the unit that {@link #unit} names. */
    public BigDecimal value() {
        BigDecimal value = number.multiply(factor, MathContext.DECIMAL128);
        return negative ? value.negate() : value;
    }

    /** The unit of a figure that is made of this number alone. */
    public Unit unit() {
        return switch (sort) {
            case PERCENT, POINTS, MULTIPLE -> Unit.RATIO;
            case MONEY -> Unit.quantity(word);
            case DURATION -> Unit.HOURS;
            case PLAIN, NAME -> Unit.NUMBER;
        };
    }

    /**
     * The digits as those of that number, where they are it: exactly, rounded to two digits at the least, or as a page
     * shows it. A minus in the text wants a value below zero; without one the words may carry the direction.
     *
     * @param printed how a page shows the number; empty where none does
     */
    public Optional<Shown> shownOf(Cited cited, Optional<Shown> printed) {
        if (negative && cited.signum() > 0) {
            return Optional.empty();
        }
        BigDecimal size = cited.value().abs();
        return factorFor(cited.unit()).flatMap(worth -> {
            Shown asWritten = new Shown(number, worth);
            Shown rounded = new Shown(number.signum() == 0 ? number : number.stripTrailingZeros(), worth);
            boolean shown = printed.filter(there -> worth(there).compareTo(worth(asWritten)) == 0)
                    .isPresent();
            if (worth(asWritten).subtract(size).abs().compareTo(size.multiply(NEARLY)) <= 0) {
                return Optional.of(asWritten);
            }
            boolean telling = shown || rounded.number().precision() > 1;
            return telling && isRounding(asWritten, size)
                    ? Optional.of(asWritten)
                    : telling && isRounding(rounded, size) ? Optional.of(rounded) : Optional.empty();
        });
    }

    /** What one of the digits is worth in that unit; empty where they count something else. */
    private Optional<BigDecimal> factorFor(Unit unit) {
        boolean fits =
                switch (unit.kind()) {
                    case COUNT, MONTH, SCORE -> sort == Sort.PLAIN;
                    case NUMBER -> sort == Sort.PLAIN || sort == Sort.MULTIPLE;
                    case RATIO -> sort == Sort.PERCENT || sort == Sort.POINTS || sort == Sort.MULTIPLE;
                    case MONEY -> sort == Sort.MONEY && word.equals(unit.symbol());
                    case HOURS, DAYS -> sort == Sort.DURATION;
                    case QUANTITY ->
                        sort == Sort.PLAIN
                                || sort == Sort.PERCENT && unit.symbol().equals("%")
                                || sort == Sort.DURATION && word.equalsIgnoreCase(unit.symbol());
                };
        if (!fits) {
            return Optional.empty();
        }
        return Optional.of(
                switch (unit.kind()) {
                    case DAYS -> factor.divide(HOURS_A_DAY, MathContext.DECIMAL128);
                    case QUANTITY -> sort == Sort.PLAIN ? factor : BigDecimal.ONE;
                    default -> factor;
                });
    }

    /** Whether a figure of that unit counts the same. */
    public boolean counts(Unit unit) {
        return factorFor(unit).isPresent();
    }

    /** The number's size, in what {@link #value} counts. */
    public BigDecimal worth(Cited cited) {
        BigDecimal size = cited.value().abs();
        return cited.unit().kind() == Unit.Kind.DAYS ? size.multiply(HOURS_A_DAY) : size;
    }

    private static boolean isRounding(Shown shown, BigDecimal size) {
        BigDecimal step =
                BigDecimal.ONE.scaleByPowerOfTen(-shown.number().scale()).multiply(shown.factor());
        return size.subtract(worth(shown)).abs().compareTo(step.multiply(HALF)) <= 0;
    }

    private static BigDecimal worth(Shown shown) {
        return shown.number().abs().multiply(shown.factor(), MathContext.DECIMAL128);
    }
}
