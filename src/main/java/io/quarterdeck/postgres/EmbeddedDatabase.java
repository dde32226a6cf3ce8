package io.quarterdeck.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL that Quarterdeck runs itself, its files in a folder that outlives the process.
 *
 * <p>Commands share the server of one that runs. It listens on loopback only, asks for a password that is kept beside the data, and stops with {@link #close} or
 * with the process. A server that a killed run of ours left behind on the same folder is taken over.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    /** Major version of the binaries that the build brings. */
    static final String VERSION = "18";

    private final Optional<FolderLock> lock;
    private final Optional<EmbeddedPostgres> started;
    private final Optional<Leftover> takenOver;
    private final EmbeddedRoles roles;

    private EmbeddedDatabase(
            Optional<FolderLock> lock,
            Optional<EmbeddedPostgres> started,
            Optional<Leftover> takenOver,
            EmbeddedRoles roles) {
        this.lock = lock;
        this.started = started;
        this.takenOver = takenOver;
        this.roles = roles;
    }

    /** @throws DatabaseException when the folder is in use or not writable, or PostgreSQL doesn't start there */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, Duration.ofSeconds(60));
    }

    /**
     * The server of the folder: the one that another process runs there, until that one ends, or else one of our own.
     *
     * @throws DatabaseException as {@link #start(Path)}
     */
    public static EmbeddedDatabase join(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        if (!FolderLock.isHeld(home)) {
            return start(folder);
        }
        String password = PasswordFile.in(home);
        return Leftover.find(home.resolve("data"), password)
                .map(running -> new EmbeddedDatabase(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        EmbeddedRoles.prepare(running.port(), password)))
                .orElseGet(() -> start(folder));
    }

    /** @param patience how long a start may take; after a crash the server first replays its log */
    static EmbeddedDatabase start(Path folder, Duration patience) {
        Path home = folder.toAbsolutePath().normalize();
        FolderLock lock = FolderLock.take(home);
        try {
            String password = PasswordFile.in(home);
            Optional<Leftover> leftover = Leftover.find(home.resolve("data"), password);
            Optional<EmbeddedPostgres> started =
                    leftover.isPresent() ? Optional.empty() : Optional.of(launch(home, password, patience));
            int port = leftover.map(Leftover::port)
                    .orElseGet(() -> started.orElseThrow().getPort());
            EmbeddedRoles roles = EmbeddedRoles.prepare(port, password);
            new FirstStart(home).end();
            return new EmbeddedDatabase(Optional.of(lock), started, leftover, roles);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The database's owner: may migrate and write, is no superuser. */
    public JdbcAddress owner() {
        return roles.owner();
    }

    /** A role that may read every table and write none: the one that pulls run under. */
    public JdbcAddress reader() {
        return roles.reader();
    }

    @Override
    public void close() {
        try {
            takenOver.ifPresent(Leftover::stop);
            if (started.isPresent()) {
                started.orElseThrow().close();
            }
        } catch (IOException e) {
            throw new DatabaseException("The embedded database didn't stop: " + e, e);
        } finally {
            lock.ifPresent(FolderLock::close);
        }
    }

    private static EmbeddedPostgres launch(Path home, String password, Duration patience) {
        new FirstStart(home).begin();
        requireVersion(home.resolve("data"));
        Path log = home.resolve("server.log");
        try {
            Files.deleteIfExists(log);
            ProcessBuilder.Redirect intoLog = ProcessBuilder.Redirect.appendTo(log.toFile());
            return EmbeddedPostgres.builder()
                    .setDataDirectory(home.resolve("data"))
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(patience)
                    .setOutputRedirector(intoLog)
                    .setErrorRedirector(intoLog)
                    // initdb: passwords for everybody; order and case of text the same on every machine
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", PasswordFile.path(home).toString())
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setConnectConfig("password", password)
                    // zonky is made for tests and turns durability off; here the data is kept
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "50")
                    .start();
        } catch (IOException | IllegalStateException | UnsupportedOperationException | ExceptionInInitializerError e) {
            throw new DatabaseException(StartFailure.explain(home, log, e), e);
        }
    }

    private static void requireVersion(Path data) {
        try {
            Path file = data.resolve("PG_VERSION");
            String version = Files.exists(file) ? Files.readString(file).strip() : VERSION;
            if (!version.equals(VERSION)) {
                throw new DatabaseException("The embedded database in " + data + " was made by PostgreSQL " + version
                        + ", and this Quarterdeck has PostgreSQL " + VERSION + ". Use the Quarterdeck that made it and"
                        + " move the data with pg_dump, or choose another folder (database.folder).");
            }
        } catch (IOException e) {
            throw new DatabaseException(
                    "The embedded database in " + data + " can't be read (" + e
                            + "). Run as the user who made it, or choose another folder (database.folder).",
                    e);
        }
    }
}
