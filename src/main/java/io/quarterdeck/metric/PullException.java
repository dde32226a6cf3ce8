package io.quarterdeck.metric;

/** A pull failed; the message says which file, what is wrong and how to mend it, in words for an operator. */
public class PullException extends RuntimeException {
    public PullException(String message) {
        super(message);
    }

    public PullException(String message, Throwable cause) {
        super(message, cause);
    }
}
