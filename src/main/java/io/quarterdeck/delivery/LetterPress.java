package io.quarterdeck.delivery;

/** Port: makes the bytes of messages; the same input gives the same bytes. */
public interface LetterPress {
    /**
     * The whole message, 7-bit, lines ended by CR LF.
     *
     * @throws UnfitAddressException when the address to unsubscribe or the message id can't stand in a header
     */
    byte[] print(Sheet sheet);
}
