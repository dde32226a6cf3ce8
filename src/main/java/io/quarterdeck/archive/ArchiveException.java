package io.quarterdeck.archive;

/** The archive refused or failed; the message names the file, the cause and the remedy. */
public final class ArchiveException extends RuntimeException {
    public ArchiveException(String message) {
        super(message);
    }

    public ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
