package io.quarterdeck.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A message to be laid into the outbox; there is one for each topic and recipient, ever.
 *
 * @param topic what it is about: {@code review:<id>} for a deck, else the notice's own key, e.g. {@code held:<id>:<epoch>}
 * @param reviewId the review that it carries or speaks of
 * @param addressee the contact whom it is meant for, checked again at sending; empty for notices
 * @param notBefore nothing is sent earlier
 */
public record Dispatch(
        String topic,
        Optional<Long> reviewId,
        Optional<Addressee> addressee,
        String messageId,
        String sender,
        String recipient,
        String subject,
        byte[] mime,
        Instant notBefore) {
    public Dispatch {
        mime = mime.clone();
    }

    @Override
    public byte[] mime() {
        return mime.clone();
    }

    /** A contact of an account who takes an edition. */
    public record Addressee(String accountId, String contactId, String edition) {}
}
