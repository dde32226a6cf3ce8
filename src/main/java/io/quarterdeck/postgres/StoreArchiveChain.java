package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveChain;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.ChainEntry;
import io.quarterdeck.archive.ChainLine;
import io.quarterdeck.archive.ChainLink;
import io.quarterdeck.archive.Retention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The chain in the table {@code quarterdeck.archive_link}, which refuses changes. */
public final class StoreArchiveChain implements ArchiveChain {
    private static final String UNLINKED = """
            select e.* from quarterdeck.archive_entry e
            where not exists (select from quarterdeck.archive_link l where l.archive_entry_id = e.archive_entry_id)
            order by e.archive_entry_id
            """;
    private static final String DECKS = """
            select e.*, d.sequence, d.line, t.line as tombstone
            from quarterdeck.archive_link d
                 join quarterdeck.archive_entry e using (archive_entry_id)
                 left join quarterdeck.archive_link t on t.archive_entry_id = d.archive_entry_id and t.kind <> 'deck'
            where d.kind = 'deck'
            """;

    private final Store store;
    private final Retention retention;

    /** @param retention of the decks that {@link #linkOlder} links */
    public StoreArchiveChain(Store store, Retention retention) {
        this.store = store;
        this.retention = retention;
    }

    @Override
    public Optional<ChainLink> last() {
        return store.change("The archive's chain can't be read", ChainRows::last);
    }

    @Override
    public List<ChainLink> after(long sequence, int most) {
        return store.change("The archive's chain can't be read", handle -> handle.createQuery(
                        "select sequence, sha256, line from quarterdeck.archive_link where sequence > :sequence"
                                + " order by sequence limit :most")
                .bind("sequence", sequence)
                .bind("most", most)
                .map((row, context) -> ChainRows.link(row))
                .list());
    }

    @Override
    public List<Standing> decks() {
        return store.change(
                "The archive's chain can't be read", handle -> handle.createQuery(DECKS + "order by d.sequence")
                        .map((row, context) -> standing(row))
                        .list());
    }

    @Override
    public boolean expire(ArchivedDeck deck, String actor, String reason, Instant at) {
        return store.change("The removal of " + deck.path() + " can't be entered into the archive's chain", handle -> {
            ChainRows.lock(handle);
            Standing standing = require(handle, deck);
            if (standing.ended().isPresent()) {
                return Boolean.FALSE;
            }
            end(handle, standing, ChainEntry.Kind.RETENTION_REMOVED, actor, reason, at, Optional.empty());
            return Boolean.TRUE;
        });
    }

    @Override
    public Instant time() {
        return store.change("The store's clock can't be read", handle -> handle.createQuery("select clock_timestamp()")
                .mapTo(Instant.class)
                .one());
    }

    @Override
    public int linkOlder() {
        return store.change("The archive's entries can't be linked", handle -> {
            if (handle.createQuery(UNLINKED + " limit 1").mapToMap().findOne().isEmpty()) {
                return 0;
            }
            ChainRows.lock(handle);
            List<Unlinked> older = handle.createQuery(UNLINKED)
                    .map((row, context) -> new Unlinked(row.getLong("archive_entry_id"), ArchiveEntries.entry(row)))
                    .list();
            older.forEach(entry -> ChainRows.append(handle, entry.id(), ChainEntry.Added.of(entry.deck(), retention)));
            return older.size();
        });
    }

    private record Unlinked(long id, ArchivedDeck deck) {}

    /** @throws IllegalArgumentException when the chain has no such deck */
    static Standing require(Handle handle, ArchivedDeck deck) {
        return handle.createQuery(DECKS + " and e.path = :path")
                .bind("path", deck.path())
                .map((row, context) -> standing(row))
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the archive has no deck " + deck.path() + "; quarterdeck archive list shows those it has"));
    }

    /** Under the chain's lock. */
    static void end(
            Handle handle,
            Standing standing,
            ChainEntry.Kind kind,
            String actor,
            String reason,
            Instant at,
            Optional<String> replacedBy) {
        ArchivedDeck deck = standing.deck();
        long id = handle.createQuery("select archive_entry_id from quarterdeck.archive_link where sequence = :sequence")
                .bind("sequence", standing.sequence())
                .mapTo(Long.class)
                .one();
        ChainRows.append(
                handle,
                id,
                new ChainEntry.Ended(
                        kind,
                        deck.key(),
                        deck.path(),
                        deck.sha256(),
                        standing.sequence(),
                        at.truncatedTo(ChronoUnit.MICROS),
                        StoredText.of(actor),
                        StoredText.of(reason),
                        replacedBy));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        ChainEntry.Content added = ChainLine.read(row.getString("line")).content();
        return new Standing(
                ArchiveEntries.entry(row),
                (ChainEntry.Added) added,
                row.getLong("sequence"),
                Optional.ofNullable(row.getString("tombstone"))
                        .map(line -> (ChainEntry.Ended) ChainLine.read(line).content()));
    }
}
