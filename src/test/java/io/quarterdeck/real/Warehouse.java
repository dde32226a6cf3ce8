package io.quarterdeck.real;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL that somebody else runs: for each data set a database with the company's raw tables, which Quarterdeck
 * may only read, and an empty one for its store. It ends with the tests' process.
 *
 * @param source address of the raw tables
 * @param store address of the store
 */
record Warehouse(String source, String store) {
    /** Several test classes may load the same set. */
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Loads the tables as they are, then runs {@code script}: the indexes that a company has beside them. */
    static Warehouse of(String set, List<RawTable> tables, Optional<Path> script) throws SQLException, IOException {
        String raw = set.replace('-', '_') + "_" + COUNT.incrementAndGet();
        String store = raw + "_store";
        execute("postgres", "create database " + raw, "create database " + store + " owner quarterdeck");
        try (Connection connection = connect(raw);
                Statement statement = connection.createStatement()) {
            statement.execute("create schema raw");
            for (RawTable table : tables) {
                table.load(connection);
            }
            if (script.isPresent()) {
                statement.execute(Files.readString(script.get(), StandardCharsets.UTF_8));
            }
        }
        execute(
                raw,
                "grant usage on schema raw to quarterdeck_reader",
                "grant select on all tables in schema raw to quarterdeck_reader");
        return new Warehouse(url(raw), url(store));
    }

    /** The variables to which the sets' {@code quarterdeck.yaml} refer. */
    Map<String, String> environment() {
        return Map.of("QUARTERDECK_SOURCE_URL", source, "QUARTERDECK_STORE_URL", store);
    }

    private static void execute(String database, String... commands) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static Connection connect(String database) throws SQLException {
        return Server.RUNNING.getDatabase("postgres", database).getConnection();
    }

    private static String url(String database) {
        return "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + database;
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create role quarterdeck login");
                    statement.execute("create role quarterdeck_reader login");
                }
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("the tests' PostgreSQL doesn't start", e);
            } catch (SQLException e) {
                throw new IllegalStateException("the tests' PostgreSQL makes no roles", e);
            }
        }
    }
}
