package io.quarterdeck.run;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.metric.Agreement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Port: what the store forgets of a deck that named somebody who wants to be forgotten. */
public interface Redactions {
    /** The frozen rows from which a deck was made; empty when they are gone. */
    Optional<byte[]> snapshot(ArchivedDeck deck);

    /**
     * In one commit: the revision without the name becomes an archived review that is never sent, with its entry; the old
     * deck gets its tombstone; its frozen rows, its letter and the bytes of its messages go. A review of the old deck that
     * has not gone out is REJECTED.
     *
     * @param agreed what the rows say was agreed, and the same without names, as the promise ledger is to have it now
     * @param revision its deck lies in the archive already; empty where the old deck gets no successor
     * @throws IllegalStateException when a message with the old deck is still on its way, the old deck has its tombstone,
     *     or a process has one of the reviews in hand; nothing was changed
     */
    void redacted(
            UUID run,
            ArchivedDeck old,
            Optional<Revision> revision,
            Map<Agreement, Agreement> agreed,
            Decision decision,
            Instant at);

    /**
     * @param snapshotJson the rows without the name
     * @param printedJson the figures that the deck prints, as a JSON array
     */
    record Revision(ArchivedDeck deck, byte[] snapshotJson, String printedJson) {}
}
