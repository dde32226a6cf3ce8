package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.gate.GateRules;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.ReviewState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * A review's row as a claim or a step finds it, locked until the transaction ends.
 *
 * @param owner the run that has the lease, which may be over
 * @param foundLate whether a gate found that it is too late
 * @param isFree whether nobody has a lease on it that still runs, by the database's clock
 */
record ReviewRow(
        long id,
        ArchiveKey key,
        ReviewState state,
        long epoch,
        Optional<UUID> owner,
        Optional<Instant> leaseUntil,
        boolean isFree,
        Optional<String> schedule,
        Instant dueAt,
        Delivery delivery,
        Approval approval,
        Optional<String> reason,
        List<String> waived,
        int attempts,
        boolean foundLate,
        Optional<String> snapshotSha256,
        Optional<String> modelSha256,
        boolean hasDeck) {
    /** Columns of a review beside its own; to be followed by {@code from quarterdeck.review r …}. */
    static final String SELECT = """
            select r.*, coalesce(r.lease_until <= now(), true) as is_free,
                   exists (select from quarterdeck.archive_entry e
                           where (e.account_id, e.series, e.period, e.edition, e.revision)
                               = (r.account_id, r.series, r.period, r.edition, r.revision)) as has_deck
            """;

    private static final String BY_KEY = SELECT + """
            from quarterdeck.review r
            where account_id = :account and series = 'business-review' and period = :period and edition = :edition
              and revision = :revision
            for update
            """;
    private static final String BY_ID = SELECT + "from quarterdeck.review r where review_id = :review for update";

    static Optional<ReviewRow> lock(Handle handle, ArchiveKey key) {
        return map(handle.createQuery(BY_KEY)
                        .bind("account", key.accountId())
                        .bind("period", key.period())
                        .bind("edition", key.edition())
                        .bind("revision", key.revision()))
                .stream()
                .findFirst();
    }

    static Optional<ReviewRow> lock(Handle handle, long reviewId) {
        return map(handle.createQuery(BY_ID).bind("review", reviewId)).stream().findFirst();
    }

    static List<ReviewRow> map(Query query) {
        return query.map((row, context) -> of(row)).list();
    }

    static ReviewRow of(ResultSet row) throws SQLException {
        return new ReviewRow(
                row.getLong("review_id"),
                key(row),
                ReviewState.valueOf(row.getString("state")),
                row.getLong("epoch"),
                Optional.ofNullable(row.getObject("lease_owner", UUID.class)),
                instant(row, "lease_until"),
                row.getBoolean("is_free"),
                Optional.ofNullable(row.getString("schedule")),
                // reviews older than schedules have no due time
                instant(row, "due_at").or(() -> changedAt(row)).orElseThrow(),
                Delivery.valueOf(row.getString("delivery")),
                Approval.valueOf(row.getString("approval")),
                Optional.ofNullable(row.getString("reason")),
                Arrays.asList((String[]) row.getArray("waived").getArray()),
                row.getInt("attempts"),
                FindingJson.read(row.getString("findings")).stream()
                        .anyMatch(finding -> finding.rule().equals(GateRules.LATE)),
                Optional.ofNullable(row.getString("snapshot_sha256")),
                Optional.ofNullable(row.getString("model_sha256")),
                row.getBoolean("has_deck"));
    }

    static ArchiveKey key(ResultSet row) throws SQLException {
        return new ArchiveKey(
                row.getString("account_id"), row.getString("period"), row.getString("edition"), row.getInt("revision"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Optional<Instant> changedAt(ResultSet row) {
        try {
            return instant(row, "changed_at");
        } catch (SQLException e) {
            throw new DatabaseException("The store's answer can't be read: " + e.getMessage() + "; run again.", e);
        }
    }

    Claim claim(UUID run) {
        Order order = new Order(schedule, dueAt, delivery, approval, reason, Set.copyOf(waived));
        return new Claim(id, key, run, epoch, state, order, attempts, snapshotSha256);
    }

    /** Whether what became of it since is the outbox's doing alone. */
    boolean isReleased() {
        return owner.isEmpty()
                && (state == ReviewState.RELEASED
                        || state == ReviewState.DELIVERED
                        || state == ReviewState.UNDELIVERED);
    }

    /** For messages: which review. */
    String inWords() {
        return words(id, key);
    }

    static String words(long id, ArchiveKey key) {
        return "review " + id + " (" + key.accountId() + ", " + key.period() + ", " + key.edition() + ", revision "
                + key.revision() + ")";
    }
}
