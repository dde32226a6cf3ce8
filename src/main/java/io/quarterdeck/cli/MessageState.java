package io.quarterdeck.cli;

import io.quarterdeck.run.Reviews;

/** Where a message is on its way; what happens after a relay has taken it is not known here. */
enum MessageState {
    READY("waits"),
    SENDING("being sent"),
    DOT("being sent"),
    SENT("accepted"),
    IN_DOUBT("in doubt"),
    DEAD("given up");

    private final String words;

    MessageState(String words) {
        this.words = words;
    }

    static MessageState of(Reviews.Message message) {
        return valueOf(message.state());
    }

    /** Else it is a notice; those that speak of a review belong to its messages too. */
    static boolean isDeck(Reviews.Message message) {
        return message.topic().startsWith("review:");
    }

    static String words(Reviews.Message message) {
        MessageState state = of(message);
        return state == READY && message.attempts() > 0 ? "tried again" : state.words;
    }
}
