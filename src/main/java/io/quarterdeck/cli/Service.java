package io.quarterdeck.cli;

/** One node: begins with {@link #start}, and takes no more work and ends what it has in hand with {@link #close}. */
public interface Service extends AutoCloseable {
    /** @throws RuntimeException when it can't begin; says what is missing and how to mend it */
    void start();

    /** What it does and where it can be watched, one fact a line; after {@link #start}. */
    String inWords();

    /** Whether no other node can join it, because its store is a PostgreSQL of its own. */
    boolean standsAlone();

    @Override
    void close();
}
