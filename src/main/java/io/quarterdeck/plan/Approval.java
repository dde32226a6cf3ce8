package io.quarterdeck.plan;

/** Whose consent a review waits for before it is released. */
public enum Approval {
    NONE,
    CSM
}
