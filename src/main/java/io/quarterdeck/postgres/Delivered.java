package io.quarterdeck.postgres;

import io.quarterdeck.run.ReviewState;
import org.jdbi.v3.core.Handle;

/** What the states of its messages make of a released review. */
final class Delivered {
    private static final String ENDS = """
            select r.run_id, r.epoch,
                   count(*) filter (where o.state = 'SENT') as sent,
                   count(*) filter (where o.state in ('SENT', 'DEAD', 'DROPPED')) as ended,
                   count(o.outbox_id) as messages
            from quarterdeck.review r join quarterdeck.outbox o on o.topic = 'review:' || r.review_id
            where r.review_id = :review and r.state = 'RELEASED'
            group by r.review_id
            """;

    private record Ends(java.util.UUID run, long epoch, long sent, long ended, long messages) {}

    private Delivered() {}

    /**
     * RELEASED becomes DELIVERED or UNDELIVERED when every message has come to its end.
     *
     * <p>The review's row is locked before its messages are counted: of two that end at once, the later one counts both.
     */
    static void derive(Handle handle, long reviewId) {
        ReviewRow.lock(handle, reviewId);
        handle.createQuery(ENDS)
                .bind("review", reviewId)
                .map((row, context) -> new Ends(
                        row.getObject("run_id", java.util.UUID.class),
                        row.getLong("epoch"),
                        row.getLong("sent"),
                        row.getLong("ended"),
                        row.getLong("messages")))
                .findOne()
                .filter(ends -> ends.messages() > 0 && ends.ended() == ends.messages())
                .ifPresent(ends -> {
                    ReviewState state = ends.sent() > 0 ? ReviewState.DELIVERED : ReviewState.UNDELIVERED;
                    String words = ends.sent() + " of " + ends.messages() + " messages accepted by the relay";
                    set(handle, reviewId, state);
                    HistoryLine.of(state, state.name(), "", words).add(handle, reviewId, ends.run(), ends.epoch());
                });
    }

    /** DELIVERED or UNDELIVERED becomes RELEASED again, since a message of it is on its way again. */
    static void reopen(Handle handle, long reviewId, String actor, String reason) {
        ReviewRow.lock(handle, reviewId)
                .filter(row -> row.state() == ReviewState.DELIVERED || row.state() == ReviewState.UNDELIVERED)
                .ifPresent(row -> {
                    set(handle, reviewId, ReviewState.RELEASED);
                    handle.createUpdate("""
                                    insert into quarterdeck.review_step
                                        (review_id, run_id, state, stage, message, actor, epoch)
                                    select review_id, run_id, state, state, :reason, :actor, epoch
                                    from quarterdeck.review where review_id = :review
                                    """)
                            .bind("review", reviewId)
                            .bind("reason", StoredText.of("sent again: " + reason))
                            .bind("actor", StoredText.of(actor))
                            .execute();
                });
    }

    /** A new epoch, so that who was told of an earlier end is told of this one too. */
    private static void set(Handle handle, long reviewId, ReviewState state) {
        handle.createUpdate("update quarterdeck.review set state = :state, epoch = epoch + 1, changed_at = now()"
                        + " where review_id = :review")
                .bind("review", reviewId)
                .bind("state", state.name())
                .execute();
    }
}
