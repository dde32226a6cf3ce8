package io.quarterdeck.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The two databases: the store that Quarterdeck keeps, and the source that it reads.
 *
 * @param embeddedFolder data folder of the embedded PostgreSQL; empty when {@code store} is given
 * @param source the company's warehouse; empty when the store serves as the source
 * @param statementTimeout longest time that one statement may take, a second or more
 * @param connectTimeout longest wait for a connection, a second or more
 * @param poolSize connections to each database, 1 or more
 */
public record DatabaseSettings(
        Optional<Path> embeddedFolder,
        Optional<JdbcAddress> store,
        Optional<JdbcAddress> source,
        Duration statementTimeout,
        Duration connectTimeout,
        int poolSize) {
    public DatabaseSettings {
        if (embeddedFolder.isPresent() == store.isPresent()) {
            throw new IllegalArgumentException("the store is either embedded in a folder or at an address");
        }
        if (poolSize < 1) {
            throw new IllegalArgumentException("the pool size is " + poolSize + "; it must be 1 or more");
        }
        if (statementTimeout.toSeconds() < 1 || connectTimeout.toSeconds() < 1) {
            throw new IllegalArgumentException("a database timeout must be one second or more");
        }
    }

    /** Which databases, for messages; holds no secret. */
    public String inWords() {
        String kept = store.map(JdbcAddress::shown)
                .or(() -> embeddedFolder.map(folder -> "embedded in " + folder))
                .orElseThrow();
        return "store " + kept + ", source " + source.map(JdbcAddress::shown).orElse("the store");
    }

    /** An embedded store that is its own source; a minute a statement, ten seconds to connect. */
    public static DatabaseSettings embedded(Path folder, int poolSize) {
        return new DatabaseSettings(
                Optional.of(folder),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                poolSize);
    }
}
