package io.quarterdeck.postgres;

import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.ReviewState;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * One line of a review's history.
 *
 * @param state after the step
 * @param stage reached, or towards which it stopped
 * @param actor a person's name; empty for the program
 */
record HistoryLine(ReviewState state, String stage, String hash, String message, String actor) {
    static final String INSERT = """
            insert into quarterdeck.review_step (review_id, run_id, state, stage, hash, message, actor, epoch)
            values (:review, :run, :state, :stage, :hash, :message, :actor, :epoch)
            """;
    private static final String LAST_IS = """
            select count(*) from (
                select * from quarterdeck.review_step
                where review_id = :review and epoch = :epoch and state not in ('DELIVERED', 'UNDELIVERED')
                order by review_step_id desc limit 1) last
            where run_id = :run and state = :state and stage = :stage and hash = :hash and message = :message
              and actor = :actor
            """;

    HistoryLine {
        message = StoredText.of(message);
        actor = StoredText.of(actor);
    }

    static HistoryLine of(ReviewState state, String stage, String hash, String message) {
        return new HistoryLine(state, stage, hash, message, "");
    }

    static HistoryLine of(ReviewState state, Decision decision) {
        String waived = decision.waives().isEmpty()
                ? ""
                : " (waives "
                        + String.join(", ", decision.waives().stream().sorted().toList()) + ")";
        String actor = decision.actor().equals(Decision.PROGRAM) ? "" : decision.actor();
        return new HistoryLine(state, state.name(), "", decision.reason() + waived, actor);
    }

    void add(Handle handle, long reviewId, UUID run, long epoch) {
        bind(handle.createUpdate(INSERT), reviewId, run, epoch).execute();
    }

    /** Binds what {@link #INSERT} names. */
    <T extends SqlStatement<T>> T bind(T statement, long reviewId, UUID run, long epoch) {
        return statement
                .bind("review", reviewId)
                .bind("run", run)
                .bind("epoch", epoch)
                .bind("state", state.name())
                .bind("stage", stage)
                .bind("hash", hash)
                .bind("message", message)
                .bind("actor", actor);
    }

    /**
     * Whether this very step was the last one of this claim: the caller never heard of its commit and repeats it. What
     * the outbox derived since doesn't count.
     */
    boolean isLast(Handle handle, Claim claim) {
        return bind(handle.createQuery(LAST_IS), claim.reviewId(), claim.run(), claim.epoch())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
