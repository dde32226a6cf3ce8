package io.quarterdeck.postgres;

import io.quarterdeck.run.Outage;

/** Nobody answers any more where the store was. */
final class LostStoreException extends DatabaseException implements Outage {
    LostStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isOfTheStore() {
        return true;
    }
}
