package io.quarterdeck.plan;

/** Whose word a finished review waits for before it is sent. */
public enum Approval {
    NONE,
    /** The account's customer success manager. */
    CSM
}
