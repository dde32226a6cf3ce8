package io.quarterdeck.delivery;

/** Port: hands one message to a relay, or lays it down as a file. Safe for several threads. */
public interface Post {
    /** Never throws for what a network or a server does: that is a receipt. Always returns within the settings' timeouts. */
    Receipt send(Parcel parcel, DotGate gate);

    /** Where it delivers to, in words without a secret: for {@code check}, logs and {@code doctor}. */
    String inWords();
}
