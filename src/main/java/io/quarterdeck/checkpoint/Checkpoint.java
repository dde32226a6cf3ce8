package io.quarterdeck.checkpoint;

/**
 * A named place between two steps that must not be half done; passing it does nothing, unless somebody watches.
 *
 * <p>A watcher is found by {@link java.util.ServiceLoader}; the program brings none.
 */
@FunctionalInterface
public interface Checkpoint {
    Checkpoint NONE = name -> {};

    /** @param name of the step and the side of it, e.g. {@code archived:before} */
    void pass(String name);
}
