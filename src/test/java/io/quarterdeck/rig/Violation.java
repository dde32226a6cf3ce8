package io.quarterdeck.rig;

/** One thing that must not be, in words. */
record Violation(Kind kind, String what) {
    enum Kind {
        LOST,
        TWICE,
        FOREIGN,
        WRONG_STATE
    }

    static Violation lost(String what) {
        return new Violation(Kind.LOST, what);
    }

    static Violation twice(String what) {
        return new Violation(Kind.TWICE, what);
    }

    static Violation foreign(String what) {
        return new Violation(Kind.FOREIGN, what);
    }

    static Violation wrongState(String what) {
        return new Violation(Kind.WRONG_STATE, what);
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
