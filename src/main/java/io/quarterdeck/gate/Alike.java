package io.quarterdeck.gate;

import java.util.Optional;

/**
 * How many of some rows are alike.
 *
 * @param copies rows beyond the first of each group of rows that are alike
 * @param evenRows rows in groups of even size, where every group of a load that ran twice belongs
 * @param expected copies that chance leaves
 * @param example keys of two rows that are alike
 */
record Alike(int rows, int copies, int evenRows, double expected, Optional<String> example) {
    private static final double NEARLY_ALL = 0.95;

    boolean isRuledOut(double expectedAtLeast) {
        return copies > 1 && Coincidence.isRuledOut(copies, rows, Math.max(expected, expectedAtLeast));
    }

    boolean isNearlyAllEven() {
        return evenRows >= NEARLY_ALL * rows;
    }

    /** Copies that so many rows would have if they were as alike as these. */
    double expectedIn(int others) {
        return rows == 0 ? 0 : (double) copies / rows * others;
    }
}
