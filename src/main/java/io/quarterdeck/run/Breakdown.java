package io.quarterdeck.run;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is noted and said when a review's road breaks: tried again where a schedule asked for it, else given up. */
record Breakdown(RunLedger ledger, Claim claim, Stage towards) {
    private static final Logger LOG = LoggerFactory.getLogger(Breakdown.class);

    /** Between one attempt and the next; the last one from then on, until the review is too late. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5));

    Outcome report(Throwable failure) {
        String message = Faults.words(failure);
        if (failure instanceof Outage outage) {
            if (!outage.isOfTheStore()) {
                note(message);
            }
            return new Outcome.Stranded(claim.key().accountId(), message);
        }
        note(message);
        return new Outcome.Failed(claim.key().accountId(), claim.key().period(), towards, message);
    }

    private void note(String message) {
        try {
            if (claim.order().schedule().isPresent()) {
                Duration pause = PAUSES.get(Math.min(claim.attempts(), PAUSES.size() - 1));
                ledger.troubled(claim, towards, message, pause);
                LOG.warn("broken towards {}, tried again in {} s: {}", towards, pause.toSeconds(), message);
            } else {
                ledger.failed(claim, towards, message);
            }
        } catch (RuntimeException e) {
            LOG.warn("the store could not note that {} broke: {}", claim.key().accountId(), Faults.words(e));
        }
    }
}
