package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchiveLedger;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.Provenance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The archive's entries in the table {@code quarterdeck.archive_entry}, which refuses changes. */
public final class StoreArchiveLedger implements ArchiveLedger {
    private static final String INSERT = """
            insert into quarterdeck.archive_entry
                (account_id, period, edition, revision, path, sha256, pages, bytes, headline, snapshot_sha256,
                 configuration_sha256, templates_sha256, software_version, reason, archived_at)
            values (:account, :period, :edition, :revision, :path, :sha256, :pages, :bytes, :headline, :snapshot,
                    :configuration, :templates, :version, :reason, :archivedAt)
            on conflict on constraint archive_entry_key do nothing
            """;
    private static final String LATEST = """
            select * from quarterdeck.archive_entry
            where account_id = :account and period = :period and edition = :edition and series = 'business-review'
            order by revision desc limit 1
            """;

    private final Store store;

    public StoreArchiveLedger(Store store) {
        this.store = store;
    }

    @Override
    public Optional<ArchivedDeck> latest(String accountId, String period, String edition) {
        return store.change("The archive's entries can't be read", handle -> handle.createQuery(LATEST)
                .bind("account", accountId)
                .bind("period", period)
                .bind("edition", edition)
                .map((row, context) -> entry(row))
                .findOne());
    }

    @Override
    public void add(ArchivedDeck entry) {
        ArchiveKey key = entry.key();
        Provenance provenance = entry.provenance();
        int added = store.change(
                "The archive's entry of " + entry.path() + " can't be added", handle -> handle.createUpdate(INSERT)
                        .bind("account", key.accountId())
                        .bind("period", key.period())
                        .bind("edition", key.edition())
                        .bind("revision", key.revision())
                        .bind("path", entry.path())
                        .bind("sha256", entry.sha256())
                        .bind("pages", entry.pages())
                        .bind("bytes", entry.bytes())
                        .bind("headline", entry.headline())
                        .bind("snapshot", provenance.snapshotSha256())
                        .bind("configuration", provenance.configurationSha256())
                        .bind("templates", provenance.templatesSha256())
                        .bind("version", provenance.softwareVersion())
                        .bind("reason", entry.reason())
                        .bind("archivedAt", entry.archivedAt().atOffset(ZoneOffset.UTC))
                        .execute());
        if (added == 0) {
            throw new IllegalStateException("the archive has an entry of " + key + " already");
        }
    }

    @Override
    public List<ArchivedDeck> entries() {
        return store.change("The archive's entries can't be read", handle -> handle.createQuery(
                        "select * from quarterdeck.archive_entry order by archive_entry_id")
                .map((row, context) -> entry(row))
                .list());
    }

    private static ArchivedDeck entry(ResultSet row) throws SQLException {
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
                        row.getString("software_version")),
                Optional.ofNullable(row.getString("reason")),
                row.getObject("archived_at", OffsetDateTime.class).toInstant());
    }
}
