package io.quarterdeck.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A sink in a JVM of its own, steered by its control file. */
final class SinkProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JvmProcess process;
    private final Path folder;
    private final int port;

    private SinkProcess(JvmProcess process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    static SinkProcess start(Path folder, int port, long seed, List<FaultRule> rules) throws IOException {
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve("port"));
        Files.deleteIfExists(folder.resolve("control"));
        Path plan = folder.resolve("plan.jsonl");
        SinkMain.place(
                plan,
                String.join("", rules.stream().map(rule -> rule.json() + "\n").toList()));
        JvmProcess process = JvmProcess.start(JvmCommand.of(
                SinkMain.class.getName(),
                Path.of("").toAbsolutePath(),
                folder,
                "sink",
                folder.toAbsolutePath().toString(),
                Integer.toString(port),
                Long.toString(seed),
                plan.toAbsolutePath().toString()));
        try {
            process.awaitFile(folder.resolve("port"), PATIENCE);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
        return new SinkProcess(process, folder, port);
    }

    int port() {
        return port;
    }

    /** Returns when the sink has done it. */
    void tell(String... commands) {
        try {
            Path done = folder.resolve("control.done");
            Files.deleteIfExists(done);
            SinkMain.place(folder.resolve("control"), String.join("\n", commands) + "\n");
            process.awaitFile(done, PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits for a message whose answer is held back.
     *
     * @return its number in the log
     */
    long awaitHeld(Duration longest) {
        return Await.value("a held message", longest, () -> {
            try (Stream<Path> files = Files.list(folder.resolve("hold"))) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".dot"))
                        .map(name -> Long.parseLong(name.substring(0, name.length() - ".dot".length())))
                        .filter(number -> !Files.exists(goFile(number)))
                        .findFirst();
            }
        });
    }

    /** Lets the answer to a held message go out. */
    void release(long number) throws IOException {
        Files.createFile(goFile(number));
    }

    private Path goFile(long number) {
        return folder.resolve("hold").resolve(number + ".go");
    }

    List<SinkEntry> entries() {
        try {
            return SinkEntry.readAll(folder.resolve(SinkLog.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JvmProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
