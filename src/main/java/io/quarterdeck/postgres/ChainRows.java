package io.quarterdeck.postgres;

import io.quarterdeck.archive.ChainEntry;
import io.quarterdeck.archive.ChainLine;
import io.quarterdeck.archive.ChainLink;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows of {@code quarterdeck.archive_link}; whoever appends holds the chain's one lock until the commit. */
final class ChainRows {
    /** "quarter" in ASCII; nothing else in the store takes an advisory lock of this number. */
    private static final long LOCK = 0x71756172746572L;

    private static final String LAST =
            "select sequence, sha256, line from quarterdeck.archive_link order by sequence desc limit 1";
    private static final String APPEND = """
            insert into quarterdeck.archive_link (sequence, sha256, kind, archive_entry_id, line)
            values (:sequence, :sha256, :kind, :entry, :line)
            """;

    private ChainRows() {}

    /** Nobody else appends until this transaction ends; a row that is to be locked is locked before. */
    static void lock(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(?)", LOCK);
    }

    /** Under the lock. */
    static void append(Handle handle, long archiveEntryId, ChainEntry.Content content) {
        Optional<ChainLink> last = last(handle);
        ChainLink link = ChainLink.of(new ChainEntry(
                last.map(ChainLink::sequence).orElse(0L) + 1,
                last.map(ChainLink::sha256).orElse(ChainLine.BEFORE_THE_FIRST),
                content));
        handle.createUpdate(APPEND)
                .bind("sequence", link.sequence())
                .bind("sha256", link.sha256())
                .bind("kind", content.kind().word())
                .bind("entry", archiveEntryId)
                .bind("line", link.line())
                .execute();
    }

    static Optional<ChainLink> last(Handle handle) {
        return handle.createQuery(LAST).map((row, context) -> link(row)).findOne();
    }

    static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(row.getLong("sequence"), row.getString("sha256"), row.getString("line"));
    }
}
