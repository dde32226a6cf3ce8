package io.quarterdeck.rig;

import io.quarterdeck.postgres.FixedPortDatabase;
import io.quarterdeck.postgres.JdbcAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A durable PostgreSQL that is stopped hard and comes back on the same folder and port. */
final class RigServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path home;
    private final int port;
    private final Thread atEnd = new Thread(() -> postmaster().ifPresent(ProcessHandle::destroyForcibly));
    private FixedPortDatabase running;

    private RigServer(Path home, int port, FixedPortDatabase running) {
        this.home = home;
        this.port = port;
        this.running = running;
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    static RigServer start(Path home) throws IOException {
        int port = Ports.free();
        Path folder = home.toAbsolutePath();
        return new RigServer(folder, port, FixedPortDatabase.start(folder, port));
    }

    int port() {
        return port;
    }

    /** May migrate and write. */
    JdbcAddress owner() {
        return running.owner();
    }

    /** The same through a {@link TcpProxy}. */
    JdbcAddress owner(int proxy) {
        return through(proxy, running.owner());
    }

    /** May only read. */
    JdbcAddress reader() {
        return running.reader();
    }

    JdbcAddress reader(int proxy) {
        return through(proxy, running.reader());
    }

    /** Of the owner; whoever asks closes it. */
    Connection connect() throws SQLException {
        JdbcAddress owner = owner();
        return DriverManager.getConnection(
                owner.url(), owner.user().orElseThrow(), owner.password().orElseThrow());
    }

    /** As {@code pg_ctl stop -m immediate}: every session breaks at once, the next start replays the log. */
    void stopImmediately() throws IOException {
        end("QUIT");
    }

    /** kill -9 to the postmaster; returns when its sessions are gone too. */
    void kill() throws IOException {
        end("KILL");
    }

    /** After one of the hard stops; returns when it takes connections. */
    void startAgain() throws IOException {
        running = FixedPortDatabase.start(home, port);
    }

    boolean isUp() {
        return postmaster().isPresent();
    }

    @Override
    public void close() throws IOException {
        if (isUp()) {
            running.close();
        }
        Runtime.getRuntime().removeShutdownHook(atEnd);
    }

    /** Sessions outlive a killed postmaster for a moment, and the next start is refused until they are gone. */
    private void end(String signal) throws IOException {
        ProcessHandle server = postmaster().orElseThrow(() -> new IllegalStateException("no server runs in " + home));
        List<ProcessHandle> sessions = server.descendants().toList();
        Signals.send(signal, server.pid());
        Await.until(
                "PostgreSQL to end",
                PATIENCE,
                () -> !server.isAlive() && sessions.stream().noneMatch(ProcessHandle::isAlive));
        running.abandon();
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            List<String> lines =
                    Files.readAllLines(home.resolve("data").resolve("postmaster.pid"), StandardCharsets.UTF_8);
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(this::isOurs);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException noServer) {
            return Optional.empty();
        }
    }

    /** A left-behind file may name an id that is another program's by now. */
    private boolean isOurs(ProcessHandle process) {
        try {
            String line =
                    Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.UTF_8);
            return line.contains(home.resolve("data").toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private JdbcAddress through(int proxy, JdbcAddress address) {
        return new JdbcAddress(
                address.url().replace(":" + port + "/", ":" + proxy + "/"), address.user(), address.password());
    }
}
