package io.quarterdeck.run;

/** Files that can't be imported; nothing was written. The message lists every fault, a line each. */
public final class ImportException extends RuntimeException {
    public ImportException(String message) {
        super(message);
    }

    public ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
