package io.quarterdeck.rig;

/** What the sink does wrong on purpose, where in the conversation, and what it means for the message. */
enum SinkFault {
    CLOSE_BEFORE_GREETING(Place.GREETING),
    GREETING_421(Place.GREETING),
    HANG_AT_GREETING(Place.GREETING),
    GARBAGE_GREETING(Place.GREETING),
    MAIL_4XX(Place.MAIL),
    MAIL_5XX(Place.MAIL),
    RCPT_4XX(Place.RECIPIENT),
    RCPT_5XX(Place.RECIPIENT),
    DATA_4XX(Place.RECIPIENT),
    DATA_5XX(Place.RECIPIENT),
    /** The connection is reset after the first lines of the body. */
    CLOSE_DURING_DATA(Place.RECIPIENT),
    /** The dot came, the message isn't taken, and no answer goes out. */
    CLOSE_AT_DOT(Place.RECIPIENT),
    /** The message is taken, and the connection closed without an answer. */
    ACCEPT_AND_CLOSE(Place.RECIPIENT),
    /** The message is taken, and no answer ever comes. */
    ACCEPT_AND_HANG(Place.RECIPIENT),
    /** The message is taken, and what comes as an answer is none. */
    ACCEPT_AND_GARBAGE(Place.RECIPIENT),
    DOT_4XX(Place.RECIPIENT),
    DOT_5XX(Place.RECIPIENT),
    /** The message is taken; a file says so, and the answer waits for another file. */
    HOLD_AFTER_DOT(Place.RECIPIENT),
    /** Every answer from here on is late. */
    SLOW_ANSWERS(Place.RECIPIENT),
    /** Every answer from here on comes byte by byte. */
    SLICED_ANSWERS(Place.RECIPIENT);

    /** When the fault is chosen. */
    enum Place {
        /** At the connection, when nobody is known yet. */
        GREETING,
        /** At MAIL FROM. */
        MAIL,
        /** At RCPT TO: from there on the recipient is known. */
        RECIPIENT
    }

    private final Place place;

    SinkFault(Place place) {
        this.place = place;
    }

    Place place() {
        return place;
    }

    /** Whether a message under this fault is the sink's, as far as the sink is concerned. */
    boolean takes() {
        return switch (this) {
            case ACCEPT_AND_CLOSE, ACCEPT_AND_HANG, ACCEPT_AND_GARBAGE, HOLD_AFTER_DOT, SLOW_ANSWERS, SLICED_ANSWERS ->
                true;
            default -> false;
        };
    }

    /**
     * Whether a client that noted its dot can be left without an answer. So it can by a reset in the middle of the
     * data: what was written may still lie in the network's buffers when the dot is noted.
     */
    boolean leavesDoubt() {
        return switch (this) {
            case CLOSE_DURING_DATA,
                    CLOSE_AT_DOT,
                    ACCEPT_AND_CLOSE,
                    ACCEPT_AND_HANG,
                    ACCEPT_AND_GARBAGE,
                    HOLD_AFTER_DOT,
                    SLOW_ANSWERS -> true;
            default -> false;
        };
    }

    /** Whether the sink said 5xx: never again. */
    boolean refusesForGood() {
        return switch (this) {
            case MAIL_5XX, RCPT_5XX, DATA_5XX, DOT_5XX -> true;
            default -> false;
        };
    }
}
