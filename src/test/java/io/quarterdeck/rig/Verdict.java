package io.quarterdeck.rig;

import java.util.List;

/**
 * The oracle's judgement.
 *
 * @param faults that were done, by the sink and by the rig
 * @param inDoubt rows of the outbox in doubt; one that no fault explains is a violation besides
 */
record Verdict(long faults, long inDoubt, List<Violation> violations) {
    Verdict {
        violations = List.copyOf(violations);
    }

    boolean passed() {
        return violations.isEmpty();
    }

    /** {@code faults=50 lost=0 twice=0 foreign=0 in_doubt=3 wrong_state=0}. */
    String line() {
        return "faults=" + faults + " lost=" + count(Violation.Kind.LOST) + " twice=" + count(Violation.Kind.TWICE)
                + " foreign=" + count(Violation.Kind.FOREIGN) + " in_doubt=" + inDoubt + " wrong_state="
                + count(Violation.Kind.WRONG_STATE);
    }

    long count(Violation.Kind kind) {
        return violations.stream().filter(violation -> violation.kind() == kind).count();
    }
}
