package io.quarterdeck.rig;

import java.time.Duration;
import java.time.Instant;

/** What the rig did to the program, other than the sink's faults, which stand in the sink's log. */
record RigFault(Kind kind, Instant from, Instant to, String what) {
    /** How long before a fault an answer may have been under way. */
    private static final Duration BEFORE = Duration.ofSeconds(5);
    /** Longest time between a dot and the end of the wait for its answer. */
    private static final Duration AFTER = Duration.ofSeconds(90);

    enum Kind {
        KILL,
        FREEZE,
        DATABASE,
        NETWORK,
        SMTP_DOWN,
        DISK,
        SOURCE
    }

    /** Whether it can part a dot of that moment from its answer, or from the note of its answer. */
    boolean explainsDoubtAt(Instant dot) {
        return breaksConversations() && !to.isBefore(dot.minus(BEFORE)) && !from.isAfter(dot.plus(AFTER));
    }

    boolean breaksConversations() {
        return kind != Kind.DISK && kind != Kind.SOURCE;
    }
}
