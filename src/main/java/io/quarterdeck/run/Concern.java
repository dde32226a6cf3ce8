package io.quarterdeck.run;

import io.quarterdeck.gate.Owner;
import java.util.Optional;

/**
 * Something that somebody must look at.
 *
 * @param matter its key: the same matter is told once
 * @param kind e.g. {@code held}
 * @param owner whose it is
 * @param accountId whose CSM it is, where the owner is the CSM
 * @param subject what it concerns: account, period and edition, or a message
 * @param words what is the matter, with its cause
 * @param remedy how to mend it
 */
public record Concern(
        String matter,
        Kind kind,
        Owner owner,
        Optional<String> accountId,
        Optional<Long> reviewId,
        String subject,
        String words,
        String remedy) {

    /** In the order in which they are told. */
    public enum Kind {
        FAILED("failed"),
        UNDELIVERED("not delivered"),
        IN_DOUBT("in doubt"),
        HELD("held"),
        AWAITING_APPROVAL("awaiting approval"),
        TROUBLED("failing, tried again"),
        LATE("late"),
        DEAD("one recipient not reached"),
        /** Mailed to nobody: it would only be the next notice that isn't delivered. */
        NOTICE("a notice not delivered");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
