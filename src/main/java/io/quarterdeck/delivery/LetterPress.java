package io.quarterdeck.delivery;

/** Port: makes the bytes of messages; the same input gives the same bytes. */
public interface LetterPress {
    /** @return the whole message, 7-bit, lines ended by CR LF */
    byte[] print(Sheet sheet);
}
