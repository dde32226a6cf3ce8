package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @Test
    void keepsItsDataWhenItIsStartedAgain(@TempDir Path folder) {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            connect(first.owner()).useHandle(handle -> handle.execute("create table kept as select 42 as answer"));
        }
        try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
            assertThat(value(connect(second.owner()), "select answer from kept"))
                    .isEqualTo("42");
        }
    }

    @Test
    void isDurableAndSortsTheSameOnEveryMachine() {
        Jdbi jdbi = TestDatabase.shared().store().jdbi();
        assertThat(value(jdbi, "show fsync")).isEqualTo("on");
        assertThat(value(jdbi, "show full_page_writes")).isEqualTo("on");
        assertThat(value(jdbi, "show synchronous_commit")).isEqualTo("on");
        assertThat(value(jdbi, "show server_encoding")).isEqualTo("UTF8");
        assertThat(value(jdbi, "select string_agg(w, '' order by w) from unnest(array['b', 'a', 'B', 'ä']) w"))
                .isEqualTo("Babä");
        assertThat(value(jdbi, "select lower('ÄI')")).isEqualTo("äi");
    }

    @Test
    void listensOnLoopbackAndAsksForAPassword() {
        Jdbi jdbi = TestDatabase.shared().store().jdbi();
        assertThat(value(jdbi, "show listen_addresses")).isEqualTo("localhost");
        String url = TestDatabase.shared().store().address();
        assertThatThrownBy(() -> Jdbi.create(url, "quarterdeck", "wrong").open())
                .hasMessageContaining("password");
        assertThatThrownBy(() -> Jdbi.create(url, "postgres", "").open()).hasMessageContaining("password");
    }

    @Test
    void saysWhoHasTheFolder(@TempDir Path folder) {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining(folder + " is in use by process "
                            + ProcessHandle.current().pid())
                    .hasMessageContaining("database.folder");
            assertThat(value(connect(first.owner()), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aCommandSharesTheServerOfOneThatRunsAndLeavesItRunning(@TempDir Path folder) {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
            try (EmbeddedDatabase guest = EmbeddedDatabase.join(folder)) {
                assertThat(guest.owner()).isEqualTo(first.owner());
                assertThat(value(connect(guest.owner()), "select 1")).isEqualTo("1");
            }
            assertThat(value(connect(first.owner()), "select 1")).isEqualTo("1");
        }
        try (EmbeddedDatabase alone = EmbeddedDatabase.join(folder)) {
            assertThat(value(connect(alone.owner()), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysThatAFolderCanNotBeWrittenTo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "no folder");
        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("postgres")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("can't be written to")
                .hasMessageContaining(file.toString());
    }

    @Test
    void refusesTheFolderOfAnotherMajorVersion(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "9\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("made by PostgreSQL 9")
                .hasMessageContaining("pg_dump");
        assertThat(value(TestDatabase.shared().store().jdbi(), "show server_version_num"))
                .startsWith(EmbeddedDatabase.VERSION);
    }

    @Test
    void quotesTheServerWhenItDoesNotStart(@TempDir Path folder) throws IOException {
        EmbeddedDatabase.start(folder).close();
        Path configuration = folder.resolve("data/postgresql.conf");
        Files.writeString(configuration, Files.readString(configuration) + "\nno_such_setting = on\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, Duration.ofSeconds(2)))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("didn't start")
                .hasMessageContaining("no_such_setting");
    }

    @Test
    void takesOverTheServerOfARunThatWasKilled(@TempDir Path folder) throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var lines = killed.inputReader()) {
            assertThat(lines.lines().anyMatch(KilledRun.READY::equals)).isTrue();
        } finally {
            killed.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
        }
        String server =
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
        try (EmbeddedDatabase next = EmbeddedDatabase.start(folder)) {
            assertThat(value(connect(next.owner()), "select word from left_behind"))
                    .isEqualTo("safe");
            assertThat(Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0))
                    .isEqualTo(server);
        }
        ProcessHandle.of(Long.parseLong(server.strip()))
                .ifPresent(handle -> assertThat(handle.onExit().orTimeout(1, TimeUnit.MINUTES))
                        .succeedsWithin(Duration.ofMinutes(1)));
    }

    /** Starts a database and waits to be killed. */
    static final class KilledRun {
        static final String READY = "ready to be killed";

        public static void main(String[] folder) throws InterruptedException {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(folder[0]));
            connect(database.owner())
                    .useHandle(handle -> handle.execute("create table left_behind as select 'safe' as word"));
            System.out.println(READY);
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }

    private static Jdbi connect(JdbcAddress address) {
        return Jdbi.create(
                address.url(), address.user().orElseThrow(), address.password().orElseThrow());
    }

    private static String value(Jdbi jdbi, String query) {
        return jdbi.withHandle(
                handle -> handle.createQuery(query).mapTo(String.class).one());
    }

    @Test
    void aDatabaseWhoseMakingWasBrokenOffIsMadeAnewAndAStrangersFolderIsLeftAlone(@TempDir Path folder)
            throws IOException {
        Path left = Files.createDirectories(folder.resolve("broken/data")).resolve("half");
        Files.writeString(left, "made");
        Files.writeString(folder.resolve("broken/unfinished"), "");
        EmbeddedDatabase.start(folder.resolve("broken")).close();
        assertThat(left).doesNotExist();
        assertThat(folder.resolve("broken/unfinished")).doesNotExist();

        Path theirs = Files.createDirectories(folder.resolve("strange/data")).resolve("letter.txt");
        Files.writeString(theirs, "dear");
        assertThatThrownBy(() -> EmbeddedDatabase.start(folder.resolve("strange")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("choose another folder");
        assertThat(theirs).hasContent("dear");
    }
}
