package io.quarterdeck.config;

/** Reads a single value as what its key asks for. */
@FunctionalInterface
interface Reading<T> {
    T of(Node.Scalar scalar) throws UnfitException;

    /** Reads on from what this one read. */
    default <R> Reading<R> then(Step<T, R> step) {
        return scalar -> step.of(of(scalar));
    }

    /** A further step of a reading. */
    @FunctionalInterface
    interface Step<T, R> {
        R of(T value) throws UnfitException;
    }
}
