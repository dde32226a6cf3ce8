package io.quarterdeck.season;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a headline figure went since the period before.
 *
 * @param size how much that is, as a share: 0.12 for 12 per cent or 12 points; never negative
 * @param words e.g. {@code value +12 % on 2026-Q2}
 */
record Change(BigDecimal size, String words) {
    private static final int PERCENT = 2;

    static Change of(String name, BigDecimal share, String unit, String than) {
        BigDecimal whole = share.movePointRight(PERCENT).setScale(0, RoundingMode.HALF_UP);
        String sign = whole.signum() < 0 ? "−" : "+";
        return new Change(
                share.abs(),
                name + " " + sign + whole.abs().toPlainString() + unit + (than.isEmpty() ? "" : " on " + than));
    }

    /** Whether it would be printed as a change at all. */
    boolean isVisible() {
        return size.movePointRight(PERCENT).setScale(0, RoundingMode.HALF_UP).signum() != 0;
    }
}
