package io.quarterdeck.run;

import java.util.Set;

/** Where a review is on its road; the store's row says it, and nobody else. */
public enum ReviewState {
    PLANNED,
    PULLED,
    ASSEMBLED,
    RENDERED,
    ARCHIVED,
    /** A gate found something; its owner releases or rejects, or it is mended and made anew. */
    HELD,
    AWAITING_APPROVAL,
    /** Its messages lie in the outbox, or it has none and is done. */
    RELEASED,
    /** Every recipient's message has come to its end and at least one was accepted by the relay. */
    DELIVERED,
    /** Every recipient's message has come to its end and none was accepted. */
    UNDELIVERED,
    /** Archived, marked, never sent. */
    REJECTED,
    /** Given up, with cause and remedy. */
    FAILED,
    /** Planned once, and the schedule or the account has changed since; nothing had been begun. */
    WITHDRAWN;

    /** States in which a deck is still to be made. */
    public static final Set<ReviewState> IN_THE_MAKING = Set.of(PLANNED, PULLED, ASSEMBLED, RENDERED);

    /** States in which a person is waited for. */
    public static final Set<ReviewState> WAITING = Set.of(HELD, AWAITING_APPROVAL);

    /** States from which a person may say that it shall never be sent. */
    public static final Set<ReviewState> REJECTABLE =
            Set.of(PLANNED, PULLED, ASSEMBLED, RENDERED, ARCHIVED, HELD, AWAITING_APPROVAL, FAILED, UNDELIVERED);
}
