package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.app.DemoFolder.Answer;
import io.quarterdeck.postgres.EmbeddedDatabase;
import io.quarterdeck.postgres.JdbcAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LostDatabaseTest {
    private static final int ACCOUNTS = 60;

    /** However fast the decks are made, the run is in their middle when the database goes. */
    private static final String STANDSTILL = """
            create function quarterdeck.standstill() returns trigger language plpgsql as $$
            begin
                if (select count(*) from quarterdeck.archive_entry) >= 3 then
                    perform pg_sleep(120);
                end if;
                return new;
            end $$;
            create trigger standstill before insert on quarterdeck.archive_entry
                for each row execute function quarterdeck.standstill();
            """;

    private static final String SLEEPING = "select pid from pg_stat_activity where wait_event = 'PgSleep'";

    private final DemoFolder folder = DemoFolder.shared();

    @TempDir
    private Path scratch;

    private int commands;

    /** The time limit is only there to end a hang; nothing is measured. */
    @Test
    @Timeout(300)
    void aDatabaseThatDiesInTheMiddleEndsTheRunWithItsReportAndTheNextRunCompletes() throws Exception {
        Path out = Files.createDirectory(scratch.resolve("out"));
        EmbeddedDatabase server = EmbeddedDatabase.start(scratch.resolve("server"));
        try {
            Answer imported = command(server, "import", accounts().toString());
            assertThat(imported.code()).as(imported.toString()).isZero();
            asOwner(server, STANDSTILL);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> stopAtTheStandstill(server));
            Answer broken = command(server, "run");
            stopped.join();
            int made = DemoFolder.files(out, ".pdf").size();
            assertThat(made).isBetween(1, ACCOUNTS - 1);
            assertThat(broken.code()).as(broken.toString()).isEqualTo(1);
            assertThat(broken.out())
                    .containsPattern("no deck \\d+ accounts?, a database was gone")
                    .contains("store at jdbc:postgresql://", "then run again", "account-59", "without, see above");
            assertThat(broken.toString()).doesNotContain(password(server), "Exception", "\tat ");
            assertThat(DemoFolder.files(out, ".tmp")).isEmpty();
        } finally {
            server.close();
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.start(scratch.resolve("server"))) {
            asOwner(again, "drop trigger standstill on quarterdeck.archive_entry");
            Answer completed = command(again, "run");
            assertThat(completed.code()).as(completed.toString()).isZero();
            assertThat(completed.out()).contains(ACCOUNTS + " accounts have their deck", "already archived");
            // a deck whose entry was lost with the database was made again, the first one moved to quarantine/
            assertThat(DemoFolder.files(out.resolve("2026"), ".pdf")).hasSize(ACCOUNTS);
        }
    }

    private Answer command(EmbeddedDatabase server, String... arguments) throws IOException {
        Path config = scratch.resolve("config-" + commands++);
        folder.configCopy(
                config,
                Map.of(
                        "  store: embedded\n",
                        "  store: " + server.owner().url() + "\n  user: "
                                + server.owner().user().orElseThrow() + "\n  password: ${STORE_PASSWORD}\n",
                        "  folder: var/store-demo\n",
                        "",
                        "connect_timeout: 10s",
                        "connect_timeout: 1s",
                        "  folder: out",
                        "  folder: " + scratch.resolve("out")));
        return folder.command(config, Map.of("STORE_PASSWORD", password(server)), arguments);
    }

    private static void asOwner(EmbeddedDatabase server, String sql) throws SQLException {
        JdbcAddress owner = server.owner();
        try (Connection connection =
                        DriverManager.getConnection(owner.url(), owner.user().orElseThrow(), password(server));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String password(EmbeddedDatabase server) {
        return server.owner().password().orElseThrow();
    }

    private Path accounts() throws IOException {
        Path rows = Files.createDirectory(scratch.resolve("rows"));
        String lines = IntStream.range(0, ACCOUNTS)
                .mapToObj(number -> "account-" + number + ",Account " + number + ",en,EUR,UTC,1,true\n")
                .collect(Collectors.joining());
        Files.writeString(
                rows.resolve("account.csv"),
                "account_id,name,locale,currency,time_zone,fiscal_year_start,active\n" + lines,
                StandardCharsets.UTF_8);
        return rows;
    }

    /** The server itself says when: files of an archive at work come and go while one looks. */
    private static void stopAtTheStandstill(EmbeddedDatabase server) {
        JdbcAddress owner = server.owner();
        try (server;
                Connection connection =
                        DriverManager.getConnection(owner.url(), owner.user().orElseThrow(), password(server));
                Statement statement = connection.createStatement()) {
            boolean still = false;
            while (!still) {
                Thread.sleep(20);
                try (ResultSet sleeping = statement.executeQuery(SLEEPING)) {
                    still = sleeping.next();
                }
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
