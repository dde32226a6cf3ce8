package io.quarterdeck.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One entry of the archive's chain.
 *
 * @param sequence 1 for the first, one more for each
 * @param previousSha256 of the line before, its line feed included; {@link ChainLine#BEFORE_THE_FIRST} for the first
 */
public record ChainEntry(long sequence, String previousSha256, Content content) {

    /** What the entry says of a deck. */
    public sealed interface Content permits Added, Ended {
        ArchiveKey key();

        /** Relative to the archive's folder, with forward slashes. */
        String path();

        /** Of the file, hex. */
        String sha256();

        Kind kind();
    }

    /** What became of a deck; the words stand in the chain. */
    public enum Kind {
        DECK("deck"),
        REDACTION("redaction"),
        RETENTION_REMOVED("retention-removed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * A deck was added.
     *
     * @param retainUntil the last day on which its file must be there, in UTC
     * @param reason why a revision after the first was made
     */
    public record Added(
            ArchiveKey key,
            String path,
            String sha256,
            long bytes,
            int pages,
            Provenance provenance,
            Instant archivedAt,
            LocalDate retainUntil,
            Optional<String> reason)
            implements Content {
        public static Added of(ArchivedDeck deck, Retention retention) {
            return new Added(
                    deck.key(),
                    deck.path(),
                    deck.sha256(),
                    deck.bytes(),
                    deck.pages(),
                    deck.provenance(),
                    deck.archivedAt(),
                    retention.until(deck.archivedAt()),
                    deck.reason());
        }

        @Override
        public Kind kind() {
            return Kind.DECK;
        }
    }

    /**
     * A tombstone: the deck's file was removed, its hash stays.
     *
     * @param ends sequence of the entry with which the deck was added
     * @param actor the person who answers for it
     * @param replacedBy path of the revision that has its place, where there is one
     */
    public record Ended(
            Kind kind,
            ArchiveKey key,
            String path,
            String sha256,
            long ends,
            Instant removedAt,
            String actor,
            String reason,
            Optional<String> replacedBy)
            implements Content {
        public Ended {
            if (kind == Kind.DECK) {
                throw new IllegalArgumentException("a deck that was added has not ended");
            }
        }
    }
}
