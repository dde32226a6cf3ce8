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

    static String words(Reviews.Message message) {
        MessageState state = of(message);
        return state == READY && message.attempts() > 0 ? "tried again" : state.words;
    }
}
