package io.quarterdeck.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The open databases of one process: the store, migrated, and the source of the pulls. */
public final class Database implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final DataSource migrations;
    private final JdbcAddress owner;
    private final Store store;
    private final Source source;

    private Database(DatabaseSettings settings, Function<Path, EmbeddedDatabase> embedded) {
        try {
            Optional<EmbeddedDatabase> server = settings.embeddedFolder().map(folder -> keep(embedded.apply(folder)));
            owner = server.map(EmbeddedDatabase::owner).or(settings::store).orElseThrow();
            JdbcAddress reader = server.map(EmbeddedDatabase::reader).orElse(owner);
            migrations = Pools.forMigrations(owner, settings);
            HikariDataSource pool = keep(Pools.openStore(owner, settings));
            Migrations.apply(migrations, owner);
            store = new Store(Jdbi.create(pool), owner.shown());
            JdbcAddress warehouse = settings.source().orElse(reader);
            source = new Source(
                    Jdbi.create(keep(Pools.open("source", warehouse, settings))),
                    warehouse.shown(),
                    settings.source().isEmpty(),
                    settings.statementTimeout());
            if (settings.source().isPresent()) {
                requireReader();
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts the embedded server where there is one, connects and migrates the store.
     *
     * @throws DatabaseException when one of the databases isn't there, the store can't be migrated, or the user of a
     *     source of its own may do more than read
     */
    public static Database open(DatabaseSettings settings) {
        return new Database(settings, EmbeddedDatabase::join);
    }

    /** As {@link #open}, but an embedded server that another process runs is not shared: for sample data, made anew. */
    public static Database openAlone(DatabaseSettings settings) {
        return new Database(settings, EmbeddedDatabase::start);
    }

    /** Takes everything out of the store, the archive's entries too, and makes its tables anew; for sample data. */
    public void clear() {
        store.change("The sample's store can't be cleared", handle -> {
            handle.execute("drop schema if exists canonical cascade");
            handle.execute("drop schema if exists quartz cascade");
            return handle.execute("drop schema if exists quarterdeck cascade");
        });
        Migrations.apply(migrations, owner);
    }

    private void requireReader() {
        try {
            source.read(ZoneOffset.UTC, session -> SourceRole.of(session.handle()))
                    .requireReader(source);
        } catch (JdbiException e) {
            throw SourceFailure.of(source, e);
        }
    }

    public Store store() {
        return store;
    }

    /** Where the store is and who keeps it; holds a secret. */
    public JdbcAddress owner() {
        return owner;
    }

    public Source source() {
        return source;
    }

    /** Closes the pools, then stops the embedded server; every one of them, whatever happens to another. */
    @Override
    public void close() {
        DatabaseException failed = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                failed = new DatabaseException("A database didn't close: " + e.getMessage(), e);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private <T extends AutoCloseable> T keep(T resource) {
        open.push(resource);
        return resource;
    }
}
