package io.quarterdeck.gate;

import java.util.Optional;

/**
 * How many of some rows are alike.
 *
 * @param copies rows beyond the first of each group of rows that are alike
 * @param groups how many different rows there are
 * @param evenRows rows in groups of even size, where every group of a load that ran twice belongs
 * @param evenGroups groups of even size
 * @param expected copies that chance leaves
 * @param example keys of two rows that are alike
 */
record Alike(
        int rows, int copies, int groups, int evenRows, int evenGroups, double expected, Optional<String> example) {
    private static final double NEARLY_ALL = 0.95;
    private static final int ENOUGH_GROUPS = 10;

    boolean isRuledOut(double expectedAtLeast) {
        return copies > 1 && Coincidence.isRuledOut(copies, rows, Math.max(expected, expectedAtLeast));
    }

    /** Whether all groups are even, which they hardly would be if they were as seldom even as those of before. */
    boolean isEvenUnlike(Alike before) {
        double even = (before.evenGroups + 1.0) / (before.groups + 2.0);
        return evenRows == rows
                && before.groups >= ENOUGH_GROUPS
                && Coincidence.isRuledOut(evenGroups * Math.log(even));
    }

    boolean isNearlyAllEven() {
        return evenRows >= NEARLY_ALL * rows;
    }

    /** Copies that so many rows would have if they were as alike as these. */
    double expectedIn(int others) {
        return rows == 0 ? 0 : (double) copies / rows * others;
    }
}
