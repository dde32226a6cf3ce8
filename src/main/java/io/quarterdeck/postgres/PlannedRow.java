package io.quarterdeck.postgres;

import io.quarterdeck.run.ReviewState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A review's row as the plan finds it.
 *
 * @param words what was asked of it so far
 * @param place of the entry that asks for it, from 1; 0 where none does
 */
record PlannedRow(long id, ReviewState state, String words, long epoch, int place) {
    /** Nobody works on it, and no later revision has taken its place. */
    static final String FREE = """
            r.series = 'business-review' and (r.lease_until is null or r.lease_until <= now())
              and not exists (select from quarterdeck.review n
                              where (n.account_id, n.series, n.period, n.edition)
                                  = (r.account_id, r.series, r.period, r.edition) and n.revision > r.revision)
            """;
    /** No rows are frozen for it. */
    static final String NOT_BEGUN = "(r.state = 'PLANNED' and r.snapshot_sha256 is null)\n";
    /** Who had it and let its lease end must not go on as if nothing had changed. */
    static final String FENCED = """
            epoch = case when lease_owner is null then epoch else epoch + 1 end, lease_owner = null, lease_until = null,
            changed_at = now()
            """;

    static PlannedRow of(ResultSet row, int place) throws SQLException {
        return new PlannedRow(
                row.getLong("review_id"),
                ReviewState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("schedule")).isEmpty()
                        ? "by hand"
                        : WantedReviews.words(
                                row.getString("schedule"),
                                ReviewRow.instant(row, "due_at").orElseThrow(),
                                row.getString("delivery"),
                                row.getString("approval")),
                row.getLong("epoch"),
                place);
    }
}
