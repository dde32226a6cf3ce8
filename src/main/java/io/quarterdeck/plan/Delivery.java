package io.quarterdeck.plan;

/** Where a review goes: into the archive alone, or from there by mail too. */
public enum Delivery {
    ARCHIVE,
    MAIL
}
