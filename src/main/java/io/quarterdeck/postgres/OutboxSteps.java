package io.quarterdeck.postgres;

import io.quarterdeck.delivery.Parcel;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** What the process that claimed a message notes of it; under an older claim it changes nothing. */
record OutboxSteps(Store store, Duration lease) {
    private static final String END = ", lease_owner = null, lease_until = null";
    private static final String ON_THE_WAY = "('SENDING', 'DOT')";
    /** Nobody else has had the message while its own dot was in doubt: deciding it makes its epoch one higher. */
    private static final String LATE_TOO = "('SENDING', 'DOT', 'IN_DOUBT')";

    boolean dot(Parcel parcel) {
        return store.change("The final dot of message " + parcel.id() + " can't be noted", handle -> {
            boolean isOurs = update(
                                    handle,
                                    parcel,
                                    "DOT",
                                    "",
                                    "('SENDING')",
                                    ", lease_until = clock_timestamp()" + " + make_interval(secs => :lease)")
                            .bind("lease", ReviewClaims.seconds(lease))
                            .execute()
                    > 0;
            return isOurs ? OutboxRows.note(handle, parcel.id(), "", "") : is(handle, parcel, "DOT");
        });
    }

    void sent(Parcel parcel, String answer) {
        store.change("That message " + parcel.id() + " was sent can't be noted", handle -> {
            if (!end(handle, parcel, "SENT", answer, LATE_TOO) && !is(handle, parcel, "SENT")) {
                OutboxRows.note(
                        handle,
                        parcel.id(),
                        "late answer to attempt " + parcel.epoch() + ", which changes nothing: " + answer,
                        "");
            }
            return Boolean.TRUE;
        });
    }

    void dead(Parcel parcel, String answer) {
        store.change(
                "That message " + parcel.id() + " was given up can't be noted",
                handle -> end(handle, parcel, "DEAD", answer, LATE_TOO));
    }

    void inDoubt(Parcel parcel, String answer) {
        store.change(
                "That message " + parcel.id() + " is in doubt can't be noted",
                handle -> update(handle, parcel, "IN_DOUBT", answer, ON_THE_WAY, END)
                                        .execute()
                                > 0
                        && OutboxRows.note(handle, parcel.id(), answer, ""));
    }

    void deferred(Parcel parcel, String answer, Duration retryIn) {
        store.change(
                "That message " + parcel.id() + " waits can't be noted",
                handle -> update(
                                                handle,
                                                parcel,
                                                "READY",
                                                answer,
                                                LATE_TOO,
                                                ", next_at = greatest(not_before, now() + make_interval(secs => :retry))"
                                                        + END)
                                        .bind("retry", ReviewClaims.seconds(retryIn))
                                        .execute()
                                > 0
                        && OutboxRows.note(handle, parcel.id(), answer, ""));
    }

    private static boolean end(Handle handle, Parcel parcel, String state, String answer, String from) {
        if (update(handle, parcel, state, answer, from, END).execute() == 0) {
            return false;
        }
        OutboxRows.note(handle, parcel.id(), answer, "");
        carried(handle, parcel.id()).ifPresent(review -> Delivered.derive(handle, review));
        return true;
    }

    /** The review whose deck the message carries; none for a notice, even when it speaks of one. */
    static Optional<Long> carried(Handle handle, long outboxId) {
        return handle.createQuery("select review_id from quarterdeck.outbox"
                        + " where outbox_id = :id and topic = 'review:' || review_id")
                .bind("id", outboxId)
                .mapTo(Long.class)
                .findOne();
    }

    private static Update update(Handle handle, Parcel parcel, String state, String answer, String from, String set) {
        return handle.createUpdate("update quarterdeck.outbox set state = :state, answer = :answer, changed_at = now()"
                        + set + " where outbox_id = :id and epoch = :epoch and state in " + from)
                .bind("state", state)
                .bind("answer", StoredText.of(answer))
                .bind("id", parcel.id())
                .bind("epoch", parcel.epoch());
    }

    private static boolean is(Handle handle, Parcel parcel, String state) {
        return handle.createQuery("select count(*) from quarterdeck.outbox"
                                + " where outbox_id = :id and epoch = :epoch and state = :state")
                        .bind("id", parcel.id())
                        .bind("epoch", parcel.epoch())
                        .bind("state", state)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
