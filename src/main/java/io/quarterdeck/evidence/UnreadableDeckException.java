package io.quarterdeck.evidence;

/** A file that can't be read as a deck; the message says why, for a person. */
public final class UnreadableDeckException extends RuntimeException {
    public UnreadableDeckException(String message) {
        super(message);
    }

    public UnreadableDeckException(String message, Throwable cause) {
        super(message, cause);
    }
}
