package io.quarterdeck.postgres;

import io.quarterdeck.delivery.Addresses;
import io.quarterdeck.delivery.Dispatch;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/** Lays messages into the outbox and notes each change of their states. */
final class OutboxRows {
    private static final String INSERT = """
            insert into quarterdeck.outbox
                (topic, review_id, account_id, contact_id, edition, message_id, sender, recipient, domain, subject, mime,
                 not_before, next_at, first_ready_at)
            values (:topic, :review, :account, :contact, :edition, :messageId, :sender, :recipient, :domain, :subject,
                    :mime, :notBefore, greatest(:notBefore, now()), greatest(:notBefore, now()))
            on conflict (topic, recipient) do nothing
            returning outbox_id
            """;
    private static final String STEP = """
            insert into quarterdeck.outbox_step (outbox_id, state, answer, actor, epoch)
            select outbox_id, state, :answer, :actor, epoch from quarterdeck.outbox where outbox_id = :id
            """;

    private OutboxRows() {}

    /** What the messages of a review's deck are about. */
    static String topic(long reviewId) {
        return "review:" + reviewId;
    }

    /** False when its topic and recipient were there already. */
    static boolean add(Handle handle, Dispatch message) {
        return handle.createQuery(INSERT)
                .bind("topic", message.topic())
                .bind("review", message.reviewId())
                .bind("account", message.addressee().map(Dispatch.Addressee::accountId))
                .bind("contact", message.addressee().map(Dispatch.Addressee::contactId))
                .bind("edition", message.addressee().map(Dispatch.Addressee::edition))
                .bind("messageId", message.messageId())
                .bind("sender", message.sender())
                .bind("recipient", message.recipient())
                .bind("domain", Addresses.domain(message.recipient()))
                .bind("subject", StoredText.of(message.subject()))
                .bind("mime", message.mime())
                .bind("notBefore", message.notBefore().atOffset(ZoneOffset.UTC))
                .mapTo(Long.class)
                .findOne()
                .map(id -> note(handle, id, "", ""))
                .orElse(false);
    }

    /** Adds the row's present state to the history. */
    static boolean note(Handle handle, long id, String answer, String actor) {
        return handle.createUpdate(STEP)
                        .bind("id", id)
                        .bind("answer", StoredText.of(answer))
                        .bind("actor", StoredText.of(actor))
                        .execute()
                > 0;
    }
}
