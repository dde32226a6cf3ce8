package io.quarterdeck.postgres;

import io.quarterdeck.run.Decision;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What a person decides about a message that came to no good end. */
record OutboxDecisions(Store store) {
    private static final int RESENDS_OF_THE_PROGRAM = 3;
    private static final String RESENT = """
            select count(*) from quarterdeck.outbox_step
            where outbox_id = :id and state = 'READY' and actor = :program
              and outbox_step_id > coalesce((select max(outbox_step_id) from quarterdeck.outbox_step
                                             where outbox_id = :id and state = 'READY' and actor not in ('', :program)), 0)
            """;
    /** A person's word begins anew. */
    private static final String ANEW =
            ", attempts = 0, next_at = greatest(not_before, now()), first_ready_at = greatest(not_before, now())";
    /** A relay that takes messages and answers too late would get the same one each minute, for days. */
    private static final String AFTER_A_PAUSE = ", next_at = greatest(not_before,"
            + " now() + make_interval(mins => cast(least(power(2, least(attempts, 6)), 60) as integer)))";

    boolean resend(long outboxId, String actor, String reason) {
        Decision decision = new Decision(actor, reason, Set.of());
        boolean byRule = decision.actor().equals(Decision.PROGRAM);
        return store.change("Message " + outboxId + " can't be sent again", handle -> {
            if (byRule && resent(handle, outboxId) >= RESENDS_OF_THE_PROGRAM) {
                return Boolean.FALSE;
            }
            requireBytes(handle, outboxId);
            move(
                    handle,
                    outboxId,
                    "READY",
                    byRule ? List.of("IN_DOUBT") : List.of("DEAD", "IN_DOUBT"),
                    byRule ? AFTER_A_PAUSE : ANEW,
                    "sent again");
            OutboxRows.note(handle, outboxId, decision.reason(), decision.actor());
            OutboxSteps.carried(handle, outboxId)
                    .ifPresent(review -> Delivered.reopen(handle, review, decision.actor(), decision.reason()));
            return Boolean.TRUE;
        });
    }

    private static void requireBytes(Handle handle, long outboxId) {
        handle.createQuery("select outbox_id from quarterdeck.outbox where outbox_id = :id and length(mime) = 0")
                .bind("id", outboxId)
                .mapTo(Long.class)
                .findOne()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("message " + id
                            + " carried a deck that was redacted, and its bytes are gone; the revision that has the"
                            + " deck's place can be sent by hand");
                });
    }

    private static int resent(Handle handle, long outboxId) {
        return handle.createQuery(RESENT)
                .bind("id", outboxId)
                .bind("program", Decision.PROGRAM)
                .mapTo(Integer.class)
                .one();
    }

    void settle(long outboxId, boolean arrived, String actor, String reason) {
        Decision decision = new Decision(actor, reason, Set.of());
        store.change("Message " + outboxId + " can't be settled", handle -> {
            boolean isClosed = !arrived && isDead(handle, outboxId);
            move(
                    handle,
                    outboxId,
                    arrived ? "SENT" : isClosed ? "DROPPED" : "DEAD",
                    List.of(isClosed ? "DEAD" : "IN_DOUBT"),
                    "",
                    "settled");
            OutboxRows.note(handle, outboxId, decision.reason(), decision.actor());
            OutboxSteps.carried(handle, outboxId).ifPresent(review -> Delivered.derive(handle, review));
            return Boolean.TRUE;
        });
    }

    private static boolean isDead(Handle handle, long outboxId) {
        return handle.createQuery("select state from quarterdeck.outbox where outbox_id = :id for update")
                .bind("id", outboxId)
                .mapTo(String.class)
                .findOne()
                .filter("DEAD"::equals)
                .isPresent();
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
