package io.quarterdeck.run;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.gate.Finding;
import java.nio.file.Path;
import java.util.List;

/** How one account's review ended. */
public sealed interface Outcome {
    String accountId();

    /** Whether the account has its deck. */
    default boolean isGood() {
        return false;
    }

    /** A deck was made and archived. */
    record Archived(String accountId, String accountName, ArchivedDeck deck, Path file) implements Outcome {
        @Override
        public boolean isGood() {
            return true;
        }
    }

    /** The deck was there from an earlier run; nothing was written. */
    record AlreadyArchived(String accountId, String accountName, ArchivedDeck deck, Path file) implements Outcome {
        @Override
        public boolean isGood() {
            return true;
        }
    }

    /** A gate held the review; nothing was archived. */
    record Held(String accountId, String period, List<Finding> findings) implements Outcome {
        public Held {
            findings = List.copyOf(findings);
        }
    }

    /** The road broke at a stage; the message says what failed and how to mend it. */
    record Failed(String accountId, String period, Stage towards, String message) implements Outcome {}

    /** A database was gone: the review broke there, or was not begun; nothing is wrong with the account itself. */
    record Stranded(String accountId, String message) implements Outcome {}
}
