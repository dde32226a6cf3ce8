package io.quarterdeck.run;

/** The review has been claimed by somebody else since; the one who gets this stops and leaves everything as it is. */
public final class FencedException extends RuntimeException {
    public FencedException(String message) {
        super(message);
    }
}
