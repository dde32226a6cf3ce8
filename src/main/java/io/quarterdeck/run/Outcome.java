package io.quarterdeck.run;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.gate.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How one account's review ended, as far as this run could take it. */
public sealed interface Outcome {
    String accountId();

    /** Whether the account has its deck and nobody is waited for. */
    default boolean isGood() {
        return false;
    }

    /** A deck was made and archived; {@code state} says what became of it then. */
    record Archived(String accountId, String accountName, ArchivedDeck deck, Path file, ReviewState state)
            implements Outcome {
        @Override
        public boolean isGood() {
            return true;
        }
    }

    /** The deck was there from an earlier run; nothing was written. */
    record AlreadyArchived(String accountId, String accountName, ArchivedDeck deck, Path file, ReviewState state)
            implements Outcome {
        @Override
        public boolean isGood() {
            return true;
        }
    }

    /**
     * A gate held the review.
     *
     * @param reviewId by which a person releases or rejects it
     * @param deck where one could be made; it is archived and goes nowhere until somebody releases it
     */
    record Held(
            String accountId,
            String period,
            Optional<Long> reviewId,
            Optional<ArchivedDeck> deck,
            List<Finding> findings)
            implements Outcome {
        public Held {
            findings = List.copyOf(findings);
        }
    }

    /** The road broke at a stage; the message says what failed and how to mend it. */
    record Failed(String accountId, String period, Stage towards, String message) implements Outcome {}

    /** Another process works on the review, or has taken it over: it is that one's to finish. */
    record Elsewhere(String accountId, String period, String message) implements Outcome {}

    /** A database was gone: the review broke there, or was not begun; nothing is wrong with the account itself. */
    record Stranded(String accountId, String message) implements Outcome {}
}
