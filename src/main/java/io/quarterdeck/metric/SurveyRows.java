package io.quarterdeck.metric;

import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.period.ReviewPeriod;
import java.util.List;
import java.util.stream.IntStream;

/** Which rows of {@code survey_response} count in a period and which are refused; as {@link Survey} reads them. */
record SurveyRows(String kind, int least, int most) {
    private static final String SCORE = "score";
    private static final String ANSWERED = "answered_at";

    /** Every answer of the period. */
    RowSet in(ReviewPeriod period) {
        return ofKind().and(Basis.within(ANSWERED, period)).and(Condition.oneOf(SCORE, scores(least, most)));
    }

    /** The latest answer of each respondent in the period, and every answer without a respondent. */
    RowSet latestIn(ReviewPeriod period) {
        return in(period).latest(ANSWERED, "account_id", "respondent_id");
    }

    /** Those of the latest answers whose score lies between these, both included. */
    RowSet latestIn(ReviewPeriod period, int from, int to) {
        return latestIn(period).and(Condition.oneOf(SCORE, scores(from, to)));
    }

    List<RowSet> refusedIn(ReviewPeriod period) {
        return List.of(
                ofKind().and(Condition.missing(ANSWERED)),
                ofKind().and(Basis.within(ANSWERED, period)).and(Condition.noneOf(SCORE, scores(least, most))));
    }

    private RowSet ofKind() {
        return RowSet.counted("survey_response", Condition.is("kind", kind));
    }

    private static List<String> scores(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }
}
