package io.quarterdeck.postgres;

import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.PullException;
import io.quarterdeck.metric.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;

/** Runs one pull and hands over its rows, each checked against the contract. */
final class PullReader {
    /** The beginning: pulls see all history. */
    private static final LocalDate FROM = LocalDate.of(1, 1, 1);

    private static final int ROWS_A_FETCH = 1000;

    private final Source source;
    private final Source.Session session;

    PullReader(Source source, Source.Session session) {
        this.source = source;
        this.session = session;
    }

    /** @throws PullException at the first row that breaks the contract, or when the source fails */
    void read(Pull pull, Optional<String> accountId, LocalDate to, Consumer<Row> rows) {
        readLeniently(pull, accountId, to, rows, (row, faults) -> {
            throw new PullException(pull.file() + ": " + faults.get(0));
        });
    }

    /** Hands faulty rows over as well, with what is wrong with them and without the faulty values. */
    void readLeniently(
            Pull pull,
            Optional<String> accountId,
            LocalDate to,
            Consumer<Row> rows,
            BiConsumer<Row, List<String>> faulty) {
        try (Query query = bind(pull, accountId, to)) {
            query.setFetchSize(ROWS_A_FETCH).scanResultSet((result, context) -> {
                ResultSet set = result.get();
                PullColumns columns = PullColumns.of(pull, set.getMetaData());
                if (!columns.faults().isEmpty()) {
                    throw new PullException(String.join("\n", columns.faults()));
                }
                Checks checks = new Checks(pull.kind(), accountId);
                while (set.next()) {
                    List<String> faults = new ArrayList<>();
                    Row row = checks.check(values(pull.kind(), columns, set, faults), faults);
                    if (faults.isEmpty()) {
                        rows.accept(row);
                    } else {
                        faulty.accept(row, faults);
                    }
                }
                return Boolean.TRUE;
            });
        } catch (JdbiException e) {
            throw SourceFailure.of(pull, source, e);
        }
    }

    /** What {@link #bind} binds, as text. */
    static Map<String, String> bound(Pull pull, Optional<String> accountId, LocalDate to) {
        Map<String, String> bound = new TreeMap<>();
        if (pull.bindsAccount()) {
            bound.put(Pull.ACCOUNT, accountId.orElseThrow());
        }
        if (pull.parameters().contains(Pull.FROM)) {
            bound.put(Pull.FROM, FROM.toString());
        }
        if (pull.parameters().contains(Pull.TO)) {
            bound.put(Pull.TO, to.toString());
        }
        return bound;
    }

    /** Binds what the pull names; the types are those of the contract: text, date, date. */
    Query bind(Pull pull, Optional<String> accountId, LocalDate to) {
        Query query = session.handle().createQuery(pull.sql());
        if (pull.bindsAccount()) {
            query.bind(Pull.ACCOUNT, accountId.orElseThrow());
        }
        if (pull.parameters().contains(Pull.FROM)) {
            query.bind(Pull.FROM, FROM);
        }
        if (pull.parameters().contains(Pull.TO)) {
            query.bind(Pull.TO, to);
        }
        return query;
    }

    private static Map<String, Object> values(Kind kind, PullColumns columns, ResultSet set, List<String> faults)
            throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (Column column : kind.columns()) {
            try {
                ColumnReader.read(column, set, columns.indexes().get(column.name()))
                        .ifPresent(value -> values.put(column.name(), value));
            } catch (IllegalArgumentException e) {
                faults.add(column.name() + " " + e.getMessage());
            }
        }
        return values;
    }
}
