package io.quarterdeck.metric;

import static io.quarterdeck.figure.Condition.after;
import static io.quarterdeck.figure.Condition.before;
import static io.quarterdeck.figure.Condition.by;
import static io.quarterdeck.figure.Condition.from;
import static io.quarterdeck.figure.Condition.notBefore;

import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.period.ReviewPeriod;
import java.util.List;

/** Which rows of {@code commitment} count in a period; as {@link Commitment} judges them. */
record CommitmentRows(ReviewPeriod period) {
    private static final String DONE = "done_on";
    private static final String DROPPED = "dropped_on";
    private static final String DUE = "due_on";

    /** Open when the period began, or made in it. */
    List<RowSet> since() {
        return List.of(
                made().and(Basis.within(DONE, period)),
                made(notBefore(DONE, period.end()), notBefore(DROPPED, period.start())));
    }

    List<RowSet> of(Commitment.Outcome outcome) {
        RowSet done = made().and(Basis.within(DONE, period));
        RowSet unsettled = made(notBefore(DONE, period.end()), notBefore(DROPPED, period.end()));
        return switch (outcome) {
            case KEPT -> List.of(done.and(by(DONE, DUE)));
            case LATE -> List.of(done.and(after(DONE, DUE)), unsettled.and(before(DUE, period.end())));
            case DROPPED -> List.of(made(notBefore(DONE, period.end())).and(Basis.within(DROPPED, period)));
            case OPEN -> List.of(unsettled.and(from(DUE, period.end())));
        };
    }

    private RowSet made(Condition... more) {
        return RowSet.counted("commitment", before("made_on", period.end())).and(more);
    }
}
