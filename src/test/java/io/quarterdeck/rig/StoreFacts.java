package io.quarterdeck.rig;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

    /** @param dotAt when its last dot was noted, where the table says */
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
                "select * from " + schema + ".outbox order by outbox_id",
                row -> new Row(
                        row.getLong("outbox_id"),
                        row.getLong("review_id"),
                        row.getString("recipient"),
                        row.getString("message_id"),
                        row.getString("state"),
                        columns(row).contains("dot_at")
                                ? Optional.ofNullable(row.getTimestamp("dot_at"))
                                        .map(Timestamp::toInstant)
                                : Optional.empty()));
    }

    private static ReviewKey key(ResultSet row) throws SQLException {
        return new ReviewKey(
                row.getString("account_id"), row.getString("period"), row.getString("edition"), row.getInt("revision"));
    }

    private static Set<String> columns(ResultSet row) throws SQLException {
        Set<String> columns = new HashSet<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        return columns;
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
