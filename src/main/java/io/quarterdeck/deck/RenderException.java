package io.quarterdeck.deck;

/** A template could not be compiled or filled; the message names it, says what is wrong and how to mend it. */
public final class RenderException extends RuntimeException {
    public RenderException(String message) {
        super(message);
    }

    public RenderException(String message, Throwable cause) {
        super(message, cause);
    }
}
