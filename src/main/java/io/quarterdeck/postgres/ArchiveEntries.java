package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.ChainEntry;
import io.quarterdeck.archive.Provenance;
import io.quarterdeck.archive.Retention;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows of {@code quarterdeck.archive_entry}, written and read in one place. */
final class ArchiveEntries {
    private static final String INSERT = """
            insert into quarterdeck.archive_entry
                (account_id, period, edition, revision, path, sha256, pages, bytes, headline, snapshot_sha256,
                 configuration_sha256, templates_sha256, software_version, jdk_release, reason,
                 archived_at)
            values (:account, :period, :edition, :revision, :path, :sha256, :pages, :bytes, :headline, :snapshot,
                    :configuration, :templates, :version, :jdk, :reason, :archivedAt)
            on conflict on constraint archive_entry_key do nothing
            returning *
            """;
    private static final String SAME = """
            select count(*) from quarterdeck.archive_entry
            where account_id = :account and series = 'business-review' and period = :period and edition = :edition
              and revision = :revision and path = :path and sha256 = :sha256
            """;

    private ArchiveEntries() {}

    /**
     * Adds the entry and links it into the chain, last of all in its transaction for the chain's lock; one of the same
     * key, path and hash that is there already stays as it is.
     *
     * @throws IllegalStateException when the key has another deck already
     */
    static void add(Handle handle, ArchivedDeck entry, Retention retention) {
        Optional<Added> added = insert(handle, entry);
        added.ifPresent(row -> {
            ChainRows.lock(handle);
            ChainRows.append(handle, row.id(), ChainEntry.Added.of(row.deck(), retention));
        });
        if (added.isEmpty() && !isThere(handle, entry)) {
            ArchiveKey key = entry.key();
            throw new IllegalStateException("the archive has another deck of account " + key.accountId() + ", "
                    + key.period() + ", " + key.edition() + ", revision " + key.revision()
                    + " already; it stays, and " + entry.path() + " was not entered");
        }
    }

    /** As the store keeps it. */
    private record Added(long id, ArchivedDeck deck) {}

    private static Optional<Added> insert(Handle handle, ArchivedDeck entry) {
        ArchiveKey key = entry.key();
        Provenance provenance = entry.provenance();
        return handle.createQuery(INSERT)
                .bind("account", key.accountId())
                .bind("period", key.period())
                .bind("edition", key.edition())
                .bind("revision", key.revision())
                .bind("path", entry.path())
                .bind("sha256", entry.sha256())
                .bind("pages", entry.pages())
                .bind("bytes", entry.bytes())
                .bind("headline", StoredText.of(entry.headline()))
                .bind("snapshot", provenance.snapshotSha256())
                .bind("configuration", provenance.configurationSha256())
                .bind("templates", provenance.templatesSha256())
                .bind("version", provenance.softwareVersion())
                .bind("jdk", provenance.jdkRelease())
                .bind("reason", entry.reason().map(StoredText::of))
                .bind("archivedAt", entry.archivedAt().atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Added(row.getLong("archive_entry_id"), entry(row)))
                .findOne();
    }

    private static boolean isThere(Handle handle, ArchivedDeck entry) {
        ArchiveKey key = entry.key();
        return handle.createQuery(SAME)
                        .bind("account", key.accountId())
                        .bind("period", key.period())
                        .bind("edition", key.edition())
                        .bind("revision", key.revision())
                        .bind("path", entry.path())
                        .bind("sha256", entry.sha256())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    static ArchivedDeck entry(ResultSet row) throws SQLException {
        return new ArchivedDeck(
                new ArchiveKey(
                        row.getString("account_id"),
                        row.getString("period"),
                        row.getString("edition"),
                        row.getInt("revision")),
                row.getString("path"),
                row.getString("sha256"),
                row.getInt("pages"),
                row.getLong("bytes"),
                row.getString("headline"),
                new Provenance(
                        row.getString("snapshot_sha256"),
                        row.getString("configuration_sha256"),
                        row.getString("templates_sha256"),
                        row.getString("software_version"),
                        row.getString("jdk_release")),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("archived_at", OffsetDateTime.class).toInstant());
    }
}
