package io.quarterdeck.archive;

import java.util.List;
import java.util.Optional;

/** Port: the archive's entries in the store; they are added with a review's step, and never changed. */
public interface ArchiveLedger {
    /** The entry with the highest revision of this account, period and edition. */
    Optional<ArchivedDeck> latest(String accountId, String period, String edition);

    /** The entry whose file has this path. */
    Optional<ArchivedDeck> at(String path);

    /** All entries in the order in which they were added. */
    List<ArchivedDeck> entries();

    /** The tombstone of the deck with this path; empty while its file must be there. */
    Optional<ChainEntry.Ended> ended(String path);
}
