package io.quarterdeck.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * One message to one recipient, fixed for good when the review was released; every attempt sends these very bytes.
 *
 * @param id of its row in the outbox
 * @param epoch which claim of the row this is; what an older claim writes changes nothing
 * @param messageId with its angle brackets, the same at every attempt
 * @param sender address of the envelope
 * @param recipient address of the envelope
 * @param addressee the contact whom it is meant for, checked again right before sending; empty for notices
 * @param subject for lists and logs
 * @param mime the whole message, 7-bit, lines ended by CR LF
 * @param attempts begun before this one
 * @param age since it could first be sent, by the database's clock
 */
public record Parcel(
        long id,
        long epoch,
        String messageId,
        String sender,
        String recipient,
        Optional<Dispatch.Addressee> addressee,
        String subject,
        byte[] mime,
        int attempts,
        Duration age) {
    public Parcel {
        mime = mime.clone();
    }

    @Override
    public byte[] mime() {
        return mime.clone();
    }

    /** What follows the last @, in lower case. */
    public String domain() {
        return Addresses.domain(recipient);
    }
}
