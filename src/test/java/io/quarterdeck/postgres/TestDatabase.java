package io.quarterdeck.postgres;

import io.quarterdeck.metric.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One embedded PostgreSQL for all tests of a JVM: store and source in one, migrated. */
public final class TestDatabase {
    private static final TestDatabase SHARED = new TestDatabase();

    private final Database database;

    private TestDatabase() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "database-");
            database = Database.open(DatabaseSettings.embedded(folder, 4));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.close();
                TestFolders.delete(folder);
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With whatever earlier tests left in it. */
    public static Database shared() {
        return SHARED.database;
    }

    /** With empty canonical tables. */
    public static Database empty() {
        execute("truncate "
                + Arrays.stream(Kind.values())
                        .map(kind -> "canonical." + kind.id())
                        .collect(Collectors.joining(", ")));
        return shared();
    }

    /** Runs SQL as the owner of the store. */
    public static void execute(String sql) {
        shared().store().jdbi().useHandle(handle -> handle.createScript(sql).execute());
    }

    /** An account named after its id: English, euro, UTC, fiscal year from January. */
    public static void account(String id) {
        execute(
                "insert into canonical.account (account_id, name, locale, currency, time_zone, fiscal_year_start, active)"
                        + " values ('" + id + "', '" + id + "', 'en', 'EUR', 'UTC', 1, true)");
    }
}
