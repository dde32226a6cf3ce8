package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveLedger;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.ChainEntry;
import io.quarterdeck.archive.ChainLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The archive's entries in the table {@code quarterdeck.archive_entry}, which refuses changes. */
public final class StoreArchiveLedger implements ArchiveLedger {
    private static final String LATEST = """
            select * from quarterdeck.archive_entry
            where account_id = :account and period = :period and edition = :edition and series = 'business-review'
            order by revision desc limit 1
            """;

    private static final String ENDED = """
            select l.line from quarterdeck.archive_entry e join quarterdeck.archive_link l using (archive_entry_id)
            where e.path = :path and l.kind <> 'deck'
            """;

    private final Store store;

    public StoreArchiveLedger(Store store) {
        this.store = store;
    }

    @Override
    public Optional<ArchivedDeck> latest(String accountId, String period, String edition) {
        return list(LATEST, Map.of("account", accountId, "period", period, "edition", edition)).stream()
                .findFirst();
    }

    @Override
    public Optional<ArchivedDeck> at(String path) {
        return list("select * from quarterdeck.archive_entry where path = :path", Map.of("path", path)).stream()
                .findFirst();
    }

    @Override
    public List<ArchivedDeck> entries() {
        return list("select * from quarterdeck.archive_entry order by archive_entry_id", Map.of());
    }

    @Override
    public Optional<ChainEntry.Ended> ended(String path) {
        return store.change("The archive's chain can't be read", handle -> handle.createQuery(ENDED)
                .bind("path", path)
                .mapTo(String.class)
                .findOne()
                .map(line -> (ChainEntry.Ended) ChainLine.read(line).content()));
    }

    private List<ArchivedDeck> list(String query, Map<String, String> values) {
        return store.change("The archive's entries can't be read", handle -> handle.createQuery(query)
                .bindMap(values)
                .map((row, context) -> ArchiveEntries.entry(row))
                .list());
    }
}
