package io.quarterdeck.archive;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: the archive's chain in the store, which is the truth for whatever is appended.
 *
 * <p>An entry and its place in the chain are one commit, under one lock for all processes. Nothing in it is ever changed.
 */
public interface ArchiveChain {
    /** The last entry; empty for an archive without one. */
    Optional<ChainLink> last();

    /** Up to {@code most} entries after this sequence, in order. */
    List<ChainLink> after(long sequence, int most);

    /** Every deck that was ever added, in the order of the chain, with its tombstone where it has one. */
    List<Standing> decks();

    /**
     * Adds a tombstone for a deck whose time to be kept is over.
     *
     * @return false when it has one already
     * @throws IllegalArgumentException when there is no such deck
     */
    boolean expire(ArchivedDeck deck, String actor, String reason, Instant at);

    /** The time by the store's own clock. */
    Instant time();

    /** Links the decks that were archived before there was a chain, in the order of their entries; how many. */
    int linkOlder();

    /** A deck of the chain and what became of it. */
    record Standing(ArchivedDeck deck, ChainEntry.Added added, long sequence, Optional<ChainEntry.Ended> ended) {}
}
