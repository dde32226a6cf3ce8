package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Which way a number went; messages select their words by it, so that none can say "rose" where it fell. */
public enum Direction {
    UP,
    DOWN,
    LEVEL;

    private static final BigDecimal HALF_A_PERCENT = new BigDecimal("0.005");

    public static Direction of(BigDecimal change) {
        return change.signum() > 0 ? UP : change.signum() < 0 ? DOWN : LEVEL;
    }

    /** Level where the change would print as 0 %. */
    public static Direction ofRatio(BigDecimal change) {
        return change.abs().compareTo(HALF_A_PERCENT) < 0 ? LEVEL : of(change);
    }

    /** Level where the difference of two shares would print as 0 percentage points. */
    public static Direction ofShares(BigDecimal difference) {
        return of(difference.setScale(3, RoundingMode.HALF_UP));
    }

    /** Level where the change would print as 0 of whole points. */
    public static Direction ofPoints(BigDecimal change) {
        return of(change.setScale(0, RoundingMode.HALF_UP));
    }

    static Direction of(Cited change) {
        return of(change.value());
    }

    static Direction ofRatio(Cited change) {
        return ofRatio(change.value());
    }

    static Direction ofShares(Cited difference) {
        return ofShares(difference.value());
    }

    static Direction ofPoints(Cited change) {
        return ofPoints(change.value());
    }

    /** Word by which messages select: {@code up}, {@code down}, {@code level}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
