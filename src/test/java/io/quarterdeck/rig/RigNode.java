package io.quarterdeck.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One JVM of {@code quarterdeck serve}, perhaps with an appointment with its end or a standstill at a named place. */
final class RigNode implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(10);
    private static final Pattern RUN = Pattern.compile("^node ([0-9a-f-]{36})$", Pattern.MULTILINE);

    private final JvmProcess process;
    private final Optional<String> place;
    private final Path log;
    private final Path stopped;
    private final Path go;
    private volatile Optional<Instant> lostAt = Optional.empty();

    private RigNode(JvmProcess process, Optional<String> place, Path log, Path stopped, Path go) {
        this.process = process;
        this.place = place;
        this.log = log;
        this.stopped = stopped;
        this.go = go;
    }

    static RigNode healthy(JvmCommand command) {
        return new RigNode(
                JvmProcess.start(command),
                Optional.empty(),
                file(command, "crash"),
                file(command, "stopped"),
                file(command, "go"));
    }

    /** Ends there as by kill -9. */
    static RigNode doomed(JvmCommand command, String place) {
        return at(command, place, CrashAt.CRASH);
    }

    /** Stands still there, and waits for {@link #goOn}. */
    static RigNode stopping(JvmCommand command, String place) {
        return at(command, place, CrashAt.STOP);
    }

    private static RigNode at(JvmCommand command, String place, String how) {
        Path log = file(command, "crash");
        Path stopped = file(command, "stopped");
        Path go = file(command, "go");
        JvmCommand appointed = command.with(how, place)
                .with(CrashAt.LOG, log.toString())
                .with(CrashAt.STOPPED, stopped.toString())
                .with(CrashAt.GO, go.toString());
        return new RigNode(JvmProcess.start(appointed), Optional.of(place), log, stopped, go);
    }

    private static Path file(JvmCommand command, String ending) {
        return command.logs().resolve(command.name() + "." + ending);
    }

    JvmProcess process() {
        return process;
    }

    String place() {
        return place.orElse("");
    }

    void awaitReady() {
        process.awaitLine("^node [0-9a-f-]{36}$", START);
    }

    /** The node's run in the store, once it has said it. */
    Optional<UUID> run() {
        Matcher matcher = RUN.matcher(process.out());
        return matcher.find() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    /** When it was killed or frozen, as far as it was. */
    Optional<Instant> lostAt() {
        return lostAt;
    }

    /**
     * Whether it has come to its place and ended or stopped there.
     *
     * @throws IllegalStateException when it ended otherwise
     */
    boolean isAtPlace() throws IOException {
        if (Files.exists(stopped)) {
            return true;
        }
        if (process.isAlive()) {
            return false;
        }
        int exit = process.awaitExit(Duration.ofSeconds(1));
        if (exit != CrashAt.EXIT || !Files.exists(log) || !said().startsWith("crash " + place() + "#")) {
            throw new IllegalStateException("the node that was to end at " + place() + " ended with " + exit + ": "
                    + process.out() + process.err());
        }
        lostAt = Optional.of(Files.getLastModifiedTime(log).toInstant());
        return true;
    }

    private String said() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    RigFault crashed() {
        Instant at = lostAt.orElseThrow();
        return new RigFault(RigFault.Kind.KILL, at, at, "kill -9 at " + place());
    }

    RigFault kill() {
        Instant from = Instant.now();
        process.kill();
        lostAt = Optional.of(from);
        return new RigFault(RigFault.Kind.KILL, from, Instant.now(), "kill -9 at random");
    }

    void freeze() {
        lostAt = Optional.of(Instant.now());
        process.freeze();
    }

    RigFault thaw() throws IOException {
        if (place.isPresent()) {
            Files.createFile(go);
        }
        process.thaw();
        return new RigFault(RigFault.Kind.FREEZE, lostAt.orElseThrow(), Instant.now(), "SIGSTOP at " + place());
    }

    /** SIGTERM, and waits until it has ended what it had in hand. */
    int drain() {
        process.terminate();
        return process.awaitExit(Duration.ofMinutes(4));
    }

    static Map<String, String> secrets(RigServer server) {
        return Map.of(
                RigConfig.PASSWORD, server.owner().password().orElseThrow(),
                RigConfig.SOURCE_PASSWORD, server.reader().password().orElseThrow());
    }

    @Override
    public void close() {
        process.close();
    }
}
