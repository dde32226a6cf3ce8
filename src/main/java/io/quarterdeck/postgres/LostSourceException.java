package io.quarterdeck.postgres;

import io.quarterdeck.metric.PullException;
import io.quarterdeck.run.Outage;

/** Nobody answers any more where the source of the pulls was. */
final class LostSourceException extends PullException implements Outage {
    private final boolean isStore;

    /** @param isStore whether the pulls read the store */
    LostSourceException(String message, boolean isStore, Throwable cause) {
        super(message, cause);
        this.isStore = isStore;
    }

    @Override
    public boolean isOfTheStore() {
        return isStore;
    }
}
