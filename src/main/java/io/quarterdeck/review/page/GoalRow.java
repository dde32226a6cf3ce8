package io.quarterdeck.review.page;

/**
 * One goal as the customer worded it.
 *
 * @param agreement with whom and when agreed, due when
 * @param progressText "61 %", or "n/a" or a dash with its reason in the evidence
 */
public record GoalRow(
        String statement,
        String agreement,
        String baseline,
        String target,
        String actual,
        ProgressBar progress,
        String progressText,
        String status,
        Tone tone,
        String evidence) {}
