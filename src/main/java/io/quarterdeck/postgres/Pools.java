package io.quarterdeck.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connection pools that never wait without an end. */
final class Pools {
    /** The server cancels a late statement itself; the socket gives up only when the server is silent. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    /** A migration may take longer than any statement of a review. */
    private static final Duration LONGEST_MIGRATION = Duration.ofMinutes(30);

    private Pools() {}

    /**
     * The store's pool. A process that stands still inside a transaction loses it soon, and with it the rows that it
     * locked, so that another can take over.
     */
    static HikariDataSource openStore(JdbcAddress place, DatabaseSettings settings) {
        return open(
                "store",
                place,
                settings,
                Optional.of("set statement_timeout = '"
                        + settings.statementTimeout().toMillis()
                        + "ms'; set idle_in_transaction_session_timeout = '5s'"));
    }

    /** Connections for the migrations alone, without the pool's limits; each is closed after its use. */
    static DataSource forMigrations(JdbcAddress place, DatabaseSettings settings) {
        PGSimpleDataSource plain = new PGSimpleDataSource();
        plain.setUrl(place.url());
        place.user().ifPresent(plain::setUser);
        place.password().ifPresent(plain::setPassword);
        int connectSeconds = (int) settings.connectTimeout().toSeconds();
        plain.setConnectTimeout(connectSeconds);
        plain.setLoginTimeout(connectSeconds);
        plain.setSocketTimeout((int) LONGEST_MIGRATION.toSeconds());
        plain.setTcpKeepAlive(true);
        plain.setApplicationName("quarterdeck");
        return plain;
    }

    /**
     * @param purpose {@code store} or {@code source}, as the configuration calls it
     * @throws DatabaseException when nobody answers at the address or lets us in
     */
    static HikariDataSource open(String purpose, JdbcAddress place, DatabaseSettings settings) {
        return open(purpose, place, settings, Optional.empty());
    }

    private static HikariDataSource open(
            String purpose, JdbcAddress place, DatabaseSettings settings, Optional<String> atFirst) {
        if (!place.url().startsWith("jdbc:postgresql:")) {
            throw new DatabaseException("The " + purpose + "'s address " + place.shown()
                    + " is no PostgreSQL address; write jdbc:postgresql://host:5432/database.");
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName(purpose);
        config.setJdbcUrl(place.url());
        place.user().ifPresent(config::setUsername);
        place.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(settings.connectTimeout().toMillis());
        config.setInitializationFailTimeout(1);
        atFirst.ifPresent(config::setConnectionInitSql);
        String connectSeconds = Long.toString(settings.connectTimeout().toSeconds());
        config.addDataSourceProperty("connectTimeout", connectSeconds);
        config.addDataSourceProperty("loginTimeout", connectSeconds);
        config.addDataSourceProperty(
                "socketTimeout",
                Long.toString(settings.statementTimeout().plus(GRACE).toSeconds()));
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("ApplicationName", "quarterdeck");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw unreachable(purpose, place, e);
        }
    }

    private static DatabaseException unreachable(String purpose, JdbcAddress place, Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof SQLException)) {
            root = root.getCause();
        }
        String state = root instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
        String remedy =
                switch (state) {
                    case "28P01", "28000" -> "Mend the " + purpose + "'s user, or its password in the environment.";
                    case "3D000" -> "Create that database, or mend its name in the " + purpose + "'s address.";
                    case "53300" -> "Lower the number of workers or raise the server's max_connections.";
                    case "42501" -> "Grant the " + purpose + "'s user the right to connect to it.";
                    default -> "Start it, or mend the " + purpose + "'s address (host, port, network).";
                };
        return new DatabaseException(
                "The " + purpose + " database " + place + " can't be reached: " + words(root) + remedy, failure);
    }

    /** What the driver says, as a sentence; of a host without address it says nothing itself. */
    private static String words(Throwable failure) {
        String said = failure.getCause() instanceof UnknownHostException host
                ? "no host has the name " + host.getMessage()
                : String.valueOf(failure.getMessage()).strip();
        return said.endsWith(".") ? said + " " : said + ". ";
    }
}
