package io.quarterdeck.schedule;

import io.quarterdeck.postgres.Database;
import io.quarterdeck.postgres.DatabaseSettings;
import io.quarterdeck.postgres.EmbeddedDatabase;
import io.quarterdeck.postgres.JdbcAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL of its own with the store's tables in it. */
final class ClusterStore implements AutoCloseable {
    private final EmbeddedDatabase server;
    private final Database database;

    private ClusterStore(EmbeddedDatabase server, Database database) {
        this.server = server;
        this.database = database;
    }

    static ClusterStore start(Path folder) {
        EmbeddedDatabase server = EmbeddedDatabase.start(folder);
        return new ClusterStore(
                server,
                Database.open(new DatabaseSettings(
                        Optional.empty(),
                        Optional.of(server.owner()),
                        Optional.empty(),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(10),
                        2)));
    }

    StoreAddress address() {
        JdbcAddress owner = server.owner();
        return new StoreAddress(
                owner.url(), owner.user().orElse(""), owner.password().orElse(""));
    }

    int execute(String sql) {
        return database.store().jdbi().withHandle(handle -> handle.execute(sql));
    }

    List<String> strings(String sql) {
        return database.store().jdbi().withHandle(handle -> handle.createQuery(sql)
                .mapTo(String.class)
                .list());
    }

    /** All at once and behind Quartz's own lock: no node sees half a timetable or holds rows that are wanted here. */
    void emptyTimetable() {
        database.store().jdbi().useTransaction(handle -> {
            for (String lock : List.of("STATE_ACCESS", "TRIGGER_ACCESS")) {
                handle.createQuery("select lock_name from quartz.qrtz_locks where lock_name = ? for update")
                        .bind(0, lock)
                        .mapTo(String.class)
                        .list();
            }
            for (String table :
                    List.of("fired_triggers", "simple_triggers", "triggers", "job_details", "scheduler_state")) {
                handle.execute("delete from quartz.qrtz_" + table);
            }
        });
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }
}
