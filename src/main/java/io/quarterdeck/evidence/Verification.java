package io.quarterdeck.evidence;

import java.util.List;

/** What came of all checks of one deck. */
public record Verification(List<Check> checks) {
    public Verification {
        checks = List.copyOf(checks);
    }

    /** Whether nothing was found wrong; what could not be checked is no fault. */
    public boolean isSound() {
        return checks.stream().noneMatch(check -> check.verdict() == Check.Verdict.FAILED);
    }
}
