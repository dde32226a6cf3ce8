package io.quarterdeck.archive;

import io.quarterdeck.deck.Deck;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Port: where decks are kept for good; nothing in it is ever overwritten. */
public interface DeckArchive {
    /**
     * The latest revision, if there is one.
     *
     * @throws ArchiveException when its entry is there but its file is missing or has changed
     */
    Optional<ArchivedDeck> latest(String accountId, String period, String edition);

    /** The latest revision's entry, whatever became of its file. */
    Optional<ArchivedDeck> entry(String accountId, String period, String edition);

    /**
     * Writes the deck and has its entry made; either both are there afterwards or the next call mends it.
     *
     * @param enter makes the entry, when the file is in its place; what it throws comes through
     * @throws ArchiveException when it can't be written (disk full, read-only, the store is gone): nothing is half-written
     */
    ArchivedDeck add(
            ArchiveKey key,
            Deck deck,
            String headline,
            Provenance provenance,
            Optional<String> reason,
            Consumer<ArchivedDeck> enter);

    /**
     * Like {@link #add}, and where {@code enter} refuses the entry (an {@link IllegalStateException} or an
     * {@link IllegalArgumentException}) the file goes again: nobody is going to make this deck once more.
     */
    ArchivedDeck addOrNothing(
            ArchiveKey key,
            Deck deck,
            String headline,
            Provenance provenance,
            Optional<String> reason,
            Consumer<ArchivedDeck> enter);

    /** The entry of this very revision, whatever became of its file. */
    Optional<ArchivedDeck> entry(ArchiveKey key);

    /**
     * The archived bytes.
     *
     * @throws ArchiveException when the file is missing, can't be read, or isn't the one that was archived
     */
    byte[] read(ArchivedDeck deck);

    /**
     * Destroys the file of a deck whose tombstone is in the chain.
     *
     * @return false when it was gone already
     * @throws ArchiveException when it has no tombstone, or can't be removed
     */
    boolean remove(ArchivedDeck deck);

    /** Where an entry's file is. */
    Path file(ArchivedDeck deck);
}
