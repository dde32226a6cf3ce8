package io.quarterdeck.cli;

/** Exit codes of the program. */
final class Exit {
    static final int DONE = 0;
    /** At least one account has no deck, a message was not accepted, something was refused, or a check found a fault. */
    static final int INCOMPLETE = 1;
    /** The command line was wrong (picocli's own code for it). */
    static final int USAGE = 2;
    /** Nothing could start: configuration, database, templates. */
    static final int BROKEN = 3;

    private Exit() {}
}
