package io.quarterdeck.plan;

/** Where a finished review goes. */
public enum Delivery {
    ARCHIVE,
    /** The archive, and by mail to the contacts who take the edition. */
    MAIL
}
