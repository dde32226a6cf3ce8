package io.quarterdeck.run;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.metric.Agreement;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Port: what the store forgets of a deck that named somebody who wants to be forgotten. */
public interface Redactions {
    /** The frozen rows from which a deck was made; empty when they are gone. */
    Optional<byte[]> snapshot(ArchivedDeck deck);

    /**
     * In one commit: the revision without the name becomes an archived review that is never sent, with its entry; the old
     * deck gets its tombstone, unless it has that of a deck whose time was over; its frozen rows, those that its review was
     * held with before, its letter, the names of what it printed and the bytes of its messages go. A review of the old deck
     * that has not gone out is REJECTED.
     *
     * @param persons whom the promise ledger and the comments on that review are to forget; empty for nobody
     * @param revision its deck lies in the archive already; empty where the old deck gets no successor
     * @throws IllegalStateException when a message with the old deck is still on its way, the old deck has its tombstone,
     *     or a process has one of the reviews in hand; nothing was changed
     */
    void redacted(
            UUID run,
            ArchivedDeck old,
            Optional<Revision> revision,
            Optional<Persons> persons,
            Decision decision,
            Instant at);

    /** @throws IllegalStateException when {@link #redacted} would refuse it for its mail or for a process that works on it */
    void requireAtRest(ArchivedDeck old);

    /**
     * @param versions that the rows name: in the ledger they may have been corrected since, or taken away
     * @param unnamed takes them out of one
     * @param blanked takes them out of a text
     */
    record Persons(Set<Agreement.Version> versions, UnaryOperator<Agreement> unnamed, UnaryOperator<String> blanked) {
        public Persons {
            versions = Set.copyOf(versions);
        }
    }

    /**
     * @param snapshotJson the rows without the name
     * @param printedJson the figures that the deck prints, as a JSON array
     */
    record Revision(ArchivedDeck deck, byte[] snapshotJson, String printedJson) {}
}
