package io.quarterdeck.metric;

import io.quarterdeck.period.ReviewPeriod;
import java.util.Optional;

/**
 * How many answers of a survey came to the same: what may be shown of answers without showing anybody's.
 *
 * @param survey {@code nps} or {@code csat}
 * @param period in which they were given; empty when undated
 * @param score there when the answers count
 */
public record SurveyCount(
        String survey, Optional<ReviewPeriod> period, Fate fate, Optional<Integer> score, int answers) {
    /** What becomes of an answer. */
    public enum Fate {
        COUNTED,
        /** The respondent answered again in the same period. */
        SUPERSEDED,
        /** The score is not on the scale. */
        REFUSED,
        UNDATED
    }

    public SurveyCount {
        if (answers < 0) {
            throw new IllegalArgumentException("a number of answers is not below zero: " + answers);
        }
        if (period.isEmpty() != (fate == Fate.UNDATED) || score.isPresent() != (fate == Fate.COUNTED)) {
            throw new IllegalArgumentException(
                    "answers that are " + fate + " with period " + period + " and score " + score);
        }
    }
}
