package io.quarterdeck.gate;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is usual in a series of numbers, by its sizes: the middle, the greatest, the least that isn't nought.
 *
 * <p>Clean series grow, swing with the seasons and have outliers, so a number counts as out of scale only where it is
 * many times the middle one <em>and</em> a few times the most extreme one there ever was. A mistaken unit (minutes for
 * hours, cents for euros, a comma lost) moves by 24, 60, 100 or 1000 and is both; growth is never both at once.
 */
final class Usual {
    /** So many times the record are no new record. */
    private static final double BEYOND_THE_RECORD = 3;
    /** How near to its own mirror image a number must be for its sign to have been lost. */
    private static final double MIRRORED = 2.5;

    private static final int ENOUGH_FOR_A_SIGN = 3;

    private final List<Double> sizes;
    private final int positive;
    private final int negative;

    Usual(List<BigDecimal> numbers) {
        List<Double> all = numbers.stream()
                .map(BigDecimal::doubleValue)
                .filter(number -> number != 0)
                .toList();
        this.sizes = all.stream().map(Math::abs).sorted().toList();
        this.positive = (int) all.stream().filter(number -> number > 0).count();
        this.negative = all.size() - positive;
    }

    int size() {
        return sizes.size();
    }

    double middle() {
        return Numbers.median(sizes);
    }

    boolean isFarBelow(BigDecimal number, BigDecimal times) {
        double size = Math.abs(number.doubleValue());
        return size < middle() / times.doubleValue() && size < sizes.get(0) / BEYOND_THE_RECORD;
    }

    boolean isFarAbove(BigDecimal number, BigDecimal times) {
        double size = Math.abs(number.doubleValue());
        return size > middle() * times.doubleValue() && size > sizes.get(sizes.size() - 1) * BEYOND_THE_RECORD;
    }

    /** Whether the number has the usual size and the sign that none had so far. */
    boolean isMirrored(BigDecimal number) {
        return isMirrored(number, MIRRORED);
    }

    /** @param slack how many times larger or smaller than the middle it may be */
    boolean isMirrored(BigDecimal number, double slack) {
        double size = Math.abs(number.doubleValue());
        int alike = number.signum() > 0 ? positive : negative;
        return size() >= ENOUGH_FOR_A_SIGN
                && number.signum() != 0
                && alike == 0
                && sizes.get(0) >= middle() / (1.6 * slack)
                && size >= middle() / slack
                && size <= middle() * slack;
    }
}
