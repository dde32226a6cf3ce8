package io.quarterdeck.schedule;

/**
 * What is done when the time has come; each may be done twice at once, on this node or on another, and must bear it.
 *
 * <p>What throws is logged, once while it goes on throwing, and comes again at its next time.
 */
public interface Duties {
    /** Computes what falls due, every minute. */
    void plan();

    /** Looks for work, several times in two seconds; returns at once. */
    void tick();

    /** Tells owners what has come up, every twenty seconds. */
    void tell();
}
