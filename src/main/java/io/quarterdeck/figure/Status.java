package io.quarterdeck.figure;

/** A verdict by rule and thresholds, never by feeling. */
public enum Status {
    MET,
    ON_TRACK,
    AT_RISK,
    BEHIND,
    NO_DATA
}
