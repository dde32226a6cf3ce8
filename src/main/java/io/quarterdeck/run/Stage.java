package io.quarterdeck.run;

/** A step on a review's road; each is one commit in the store. */
public enum Stage {
    PLANNED,
    PULLED,
    ASSEMBLED,
    RENDERED,
    ARCHIVED
}
