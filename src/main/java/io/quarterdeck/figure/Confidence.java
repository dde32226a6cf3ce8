package io.quarterdeck.figure;

/** How a number came to be known: read from a system, estimated, or attested by a person. */
public enum Confidence {
    MEASURED,
    ESTIMATED,
    ATTESTED
}
