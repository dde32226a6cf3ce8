package io.quarterdeck.postgres;

/** A database can't be started, reached or migrated; the message says which, why and how to mend it. */
public class DatabaseException extends RuntimeException {
    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }
}
