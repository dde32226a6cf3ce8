package io.quarterdeck.delivery;

/** Asked right before the final dot of a message, after which nobody can take it back. */
@FunctionalInterface
public interface DotGate {
    /**
     * Whether the dot may be sent; the intention is on disk then.
     *
     * @throws RuntimeException when that can't be recorded: the message is broken off, as with false
     */
    boolean open();
}
