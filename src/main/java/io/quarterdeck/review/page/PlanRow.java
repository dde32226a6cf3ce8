package io.quarterdeck.review.page;

/**
 * One driver's next step. A driver with several actions has one row an action, the numbers on the first.
 *
 * @param baseline "unchanged", "re-set 1 Oct", or empty
 */
public record PlanRow(
        String driver,
        String delivered,
        String baseline,
        boolean baselineReset,
        String target,
        String action,
        String owner,
        String evidence) {}
