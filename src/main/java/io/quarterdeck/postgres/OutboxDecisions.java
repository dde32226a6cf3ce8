package io.quarterdeck.postgres;

import io.quarterdeck.run.Decision;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What a person decides about a message that came to no good end. */
record OutboxDecisions(Store store) {
    void resend(long outboxId, String actor, String reason) {
        Decision decision = new Decision(actor, reason, Set.of());
        store.change("Message " + outboxId + " can't be sent again", handle -> {
            move(
                    handle,
                    outboxId,
                    "READY",
                    List.of("DEAD", "IN_DOUBT"),
                    ", attempts = 0, next_at = greatest(not_before, now()), first_ready_at = greatest(not_before, now())",
                    "sent again");
            OutboxRows.note(handle, outboxId, decision.reason(), decision.actor());
            OutboxSteps.carried(handle, outboxId)
                    .ifPresent(review -> Delivered.reopen(handle, review, decision.actor(), decision.reason()));
            return Boolean.TRUE;
        });
    }

    void settle(long outboxId, boolean arrived, String actor, String reason) {
        Decision decision = new Decision(actor, reason, Set.of());
        store.change("Message " + outboxId + " can't be settled", handle -> {
            move(handle, outboxId, arrived ? "SENT" : "DEAD", List.of("IN_DOUBT"), "", "settled");
            OutboxRows.note(handle, outboxId, decision.reason(), decision.actor());
            OutboxSteps.carried(handle, outboxId).ifPresent(review -> Delivered.derive(handle, review));
            return Boolean.TRUE;
        });
    }

    /** A new epoch, so that a late answer of an earlier attempt decides nothing any more. */
    private static void move(Handle handle, long id, String state, List<String> from, String set, String done) {
        String found = handle.createQuery("select state from quarterdeck.outbox where outbox_id = :id for update")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no message " + id + "; quarterdeck doctor shows those that are in doubt or dead"));
        if (!from.contains(found)) {
            throw new IllegalArgumentException("message " + id + " is " + found + ", and only one that is "
                    + String.join(" or ", from) + " can be " + done);
        }
        handle.createUpdate("update quarterdeck.outbox set state = :state, epoch = epoch + 1, changed_at = now()" + set
                        + " where outbox_id = :id")
                .bind("state", state)
                .bind("id", id)
                .execute();
    }
}
