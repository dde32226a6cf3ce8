package io.quarterdeck.gate;

/** Who answers for what a gate found, and so who may release a review that it holds. */
public enum Owner {
    /** The account's customer success manager. */
    CSM,
    FINANCE,
    /** Who runs Quarterdeck and its warehouse. */
    OPERATOR
}
