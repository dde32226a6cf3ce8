package io.quarterdeck.run;

/**
 * Thrown when a database is gone: nothing is wrong with the account, and every other review would wait for it in vain.
 */
public interface Outage {
    /** Whether it is the store that is gone, so that nothing can be noted in it. */
    boolean isOfTheStore();
}
