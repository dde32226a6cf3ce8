package io.quarterdeck.rig;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the program's own tables say at one moment, read by plain SQL. */
record StoreFacts(List<Review> reviews, List<Entry> entries, List<Row> outbox) {
    StoreFacts {
        reviews = List.copyOf(reviews);
        entries = List.copyOf(entries);
        outbox = List.copyOf(outbox);
    }

    record Review(long id, ReviewKey key, String state) {}

    /** @param path relative to the archive's folder */
    record Entry(ReviewKey key, String path, String sha256) {}

    /**
     * @param reviewId whose deck it carries; 0 for a notice, whatever it speaks of
     * @param dotAt when its last dot was noted
     */
    record Row(long id, long reviewId, String recipient, String messageId, String state, Optional<Instant> dotAt) {}

    /** @param schema {@code quarterdeck} */
    static StoreFacts read(Connection connection, String schema) throws SQLException {
        boolean before = connection.getAutoCommit();
        int isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return new StoreFacts(reviews(connection, schema), entries(connection, schema), outbox(connection, schema));
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(before);
        }
    }

    private static List<Review> reviews(Connection connection, String schema) throws SQLException {
        return list(
                connection,
                "select * from " + schema + ".review order by review_id",
                row -> new Review(row.getLong("review_id"), key(row), row.getString("state")));
    }

    private static List<Entry> entries(Connection connection, String schema) throws SQLException {
        return list(
                connection,
                "select * from " + schema + ".archive_entry",
                row -> new Entry(key(row), row.getString("path"), row.getString("sha256")));
    }

    private static List<Row> outbox(Connection connection, String schema) throws SQLException {
        return list(
                connection,
                ("select o.*, case when topic = 'review:' || review_id then review_id else 0 end as carries,"
                                + " (select max(at) from SCHEMA.outbox_step s"
                                + " where s.outbox_id = o.outbox_id and s.state = 'DOT') as dot_at"
                                + " from SCHEMA.outbox o order by outbox_id")
                        .replace("SCHEMA", schema),
                row -> new Row(
                        row.getLong("outbox_id"),
                        row.getLong("carries"),
                        row.getString("recipient"),
                        row.getString("message_id"),
                        row.getString("state"),
                        Optional.ofNullable(row.getTimestamp("dot_at")).map(Timestamp::toInstant)));
    }

    private static ReviewKey key(ResultSet row) throws SQLException {
        return new ReviewKey(
                row.getString("account_id"), row.getString("period"), row.getString("edition"), row.getInt("revision"));
    }

    private static <T> List<T> list(Connection connection, String sql, Reading<T> reading) throws SQLException {
        List<T> list = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                list.add(reading.read(rows));
            }
        }
        return list;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
