package io.quarterdeck.delivery;

/** What became of one attempt to hand a parcel over. */
public sealed interface Receipt {
    /** In a person's words: the server's answer or what went wrong, with the remedy where there is one. */
    String words();

    /** The relay has taken it; whether anybody reads it is not known. */
    record Accepted(String words) implements Receipt {}

    /** The relay answered that it won't, now or ever (5xx). */
    record Refused(String words) implements Receipt {}

    /** Nothing was accepted, and a later attempt may succeed: 4xx, no connection, broken before the final dot. */
    record Deferred(String words) implements Receipt {}

    /** The connection was lost after the final dot was due and before its answer: it may have been accepted. */
    record Unknown(String words) implements Receipt {}

    /** The gate did not open: the row is somebody else's by now. The message was broken off before its end. */
    record BrokenOff(String words) implements Receipt {}
}
