package io.quarterdeck.delivery;

/**
 * One message to one recipient, fixed for good when the review was released; every attempt sends these very bytes.
 *
 * @param id of its row in the outbox
 * @param epoch which claim of the row this is; what an older claim writes changes nothing
 * @param messageId with its angle brackets, the same at every attempt
 * @param sender address of the envelope
 * @param recipient address of the envelope
 * @param subject for lists and logs
 * @param mime the whole message, 7-bit, lines ended by CR LF
 * @param attempts begun before this one
 */
public record Parcel(
        long id,
        long epoch,
        String messageId,
        String sender,
        String recipient,
        String subject,
        byte[] mime,
        int attempts) {
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
