package io.quarterdeck.run;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.GateRules;
import io.quarterdeck.gate.HeldException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A scheduled review that is far too late is held rather than burst out with all the others that were missed. */
final class Lateness {
    static final Duration MOST = Duration.ofHours(48);

    private Lateness() {}

    /** @throws HeldException when the review was due more than 48 hours ago and nobody has waived that */
    static void check(Claim claim, Clock clock) {
        Order order = claim.order();
        Duration late = Duration.between(order.dueAt(), clock.instant());
        if (order.schedule().isPresent() && !order.waived().contains(GateRules.LATE) && late.compareTo(MOST) > 0) {
            throw new HeldException(List.of(new Finding(
                    GateRules.LATE,
                    Optional.empty(),
                    "the review was due on " + order.dueAt() + " and is " + late.toHours() + " hours late, more than "
                            + MOST.toHours() + ".",
                    "Release it if it is still wanted, or reject it: quarterdeck review release|reject "
                            + claim.reviewId() + " --by NAME --reason \"…\"")));
        }
    }
}
