package io.quarterdeck.rig;

/** What the rig wants of one review, and what its account is made like for that. */
enum Wish {
    /** Made and sent to its recipients. */
    MAILED("MAIL", "NONE", true),
    /** Made and left in the archive. */
    KEPT("ARCHIVE", "NONE", false),
    /** Made and held, for nobody is there to get it. */
    HELD("MAIL", "NONE", false),
    /** Made and laid before its CSM. */
    APPROVED("MAIL", "CSM", false),
    /** Held before it is made, for it is far too late; mailed once it is released. */
    LATE("MAIL", "NONE", true),
    /** Broken, for its account is not active; mailed once that is mended. */
    TROUBLED("MAIL", "NONE", true),
    /** Broken for good, for its account is not active and no schedule asks for it. */
    GIVEN_UP("ARCHIVE", "NONE", false);

    private final String delivery;
    private final String approval;
    private final boolean mailed;

    Wish(String delivery, String approval, boolean mailed) {
        this.delivery = delivery;
        this.approval = approval;
        this.mailed = mailed;
    }

    String delivery() {
        return delivery;
    }

    String approval() {
        return approval;
    }

    /** Whether each of the account's recipients is to get it in the end. */
    boolean isMailed() {
        return mailed;
    }

    boolean hasSchedule() {
        return this != GIVEN_UP;
    }

    boolean hasRecipients() {
        return this != HELD;
    }

    boolean beginsActive() {
        return this != TROUBLED && this != GIVEN_UP;
    }

    /** How long ago it fell due; not so long that a plan which is made meanwhile takes it for its own. */
    String dueAgo() {
        return this == LATE ? "60 hours" : "40 minutes";
    }
}
