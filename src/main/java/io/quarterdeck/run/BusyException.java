package io.quarterdeck.run;

/** Another process works on the review right now; the message says which and until when its lease runs. */
public final class BusyException extends RuntimeException {
    public BusyException(String message) {
        super(message);
    }
}
