package io.quarterdeck.config;

import io.quarterdeck.postgres.DatabaseSettings;
import io.quarterdeck.postgres.JdbcAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the sections {@code database} and {@code source}. */
final class DatabaseReader {
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    /** Beside one for each worker: one for the run's own ledger, one for the locks that outlast a transaction. */
    private static final int CONNECTIONS_OF_THE_RUN = 2;

    private final AddressReader addresses;
    private final FolderReading folders;

    DatabaseReader(EnvironmentReferences references, FolderReading folders) {
        this.addresses = new AddressReader(references);
        this.folders = folders;
    }

    /** Settings to be made once it is known that there are no faults: some combinations don't construct. */
    Supplier<DatabaseSettings> read(Section root, int workers) {
        Section database = root.section("database");
        Optional<JdbcAddress> store = addresses.read(database, "store", "embedded", "QUARTERDECK_STORE_PASSWORD");
        Optional<Path> folder = database.usual("folder", folders.toBeMade(), "var/postgres");
        if (store.isPresent() && database.has("folder")) {
            database.fault(
                    "folder", "only the embedded database has one", "remove this line, or write store: embedded");
        }
        Section source = root.section("source");
        Optional<JdbcAddress> warehouse = addresses.read(source, "url", "store", "QUARTERDECK_SOURCE_PASSWORD");
        Duration statement = source.optional("statement_timeout", Readings.lengthOfTime(), STATEMENT_TIMEOUT);
        Duration connect = source.optional("connect_timeout", Readings.lengthOfTime(), CONNECT_TIMEOUT);
        return () -> new DatabaseSettings(
                store.isPresent() ? Optional.empty() : folder,
                store,
                warehouse,
                statement,
                connect,
                workers + CONNECTIONS_OF_THE_RUN);
    }
}
