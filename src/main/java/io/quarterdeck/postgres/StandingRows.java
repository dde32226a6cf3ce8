package io.quarterdeck.postgres;

import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews.Message;
import io.quarterdeck.run.Reviews.Standing;
import io.quarterdeck.run.Reviews.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Reviews, their steps and messages as a person looks at them, from their rows. */
final class StandingRows {
    private StandingRows() {}

    /** @param row of {@link ReviewRow#SELECT} with {@code late_ms} */
    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getLong("review_id"),
                ReviewRow.key(row),
                ReviewState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("schedule")),
                ReviewRow.instant(row, "due_at"),
                Delivery.valueOf(row.getString("delivery")),
                Approval.valueOf(row.getString("approval")),
                FindingJson.read(row.getString("findings")),
                row.getString("trouble"),
                row.getInt("attempts"),
                ReviewRow.instant(row, "retry_at"),
                ReviewRow.instant(row, "lease_until"),
                row.getObject("lease_until") != null && row.getBoolean("is_free"),
                number(row, "late_ms").map(Duration::ofMillis),
                row.getBoolean("has_deck"),
                row.getLong("epoch"),
                ReviewRow.instant(row, "changed_at").orElseThrow());
    }

    static Step step(ResultSet row) throws SQLException {
        return new Step(
                ReviewRow.instant(row, "at").orElseThrow(),
                row.getString("state"),
                row.getString("stage"),
                row.getString("hash"),
                row.getString("message"),
                row.getString("actor"),
                row.getLong("epoch"));
    }

    static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getLong("outbox_id"),
                row.getString("topic"),
                number(row, "review_id"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("state"),
                row.getInt("attempts"),
                ReviewRow.instant(row, "waits_until"),
                row.getString("answer"),
                row.getLong("epoch"),
                ReviewRow.instant(row, "changed_at").orElseThrow());
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
