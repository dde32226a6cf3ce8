package io.quarterdeck.archive;

import java.util.List;
import java.util.Optional;

/** Port: the archive's entries in the store; entries are added, never changed. */
public interface ArchiveLedger {
    /** The entry with the highest revision of this account, period and edition. */
    Optional<ArchivedDeck> latest(String accountId, String period, String edition);

    /** @throws IllegalStateException when an entry of this key is there already */
    void add(ArchivedDeck entry);

    /** All entries in the order in which they were added. */
    List<ArchivedDeck> entries();
}
