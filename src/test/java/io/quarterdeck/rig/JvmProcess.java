package io.quarterdeck.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A real JVM on this JVM's class path, to be killed, frozen and woken by its process id; dead at the latest when this JVM ends. */
final class JvmProcess implements AutoCloseable {
    private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();
    private static final Duration AT_ONCE = Duration.ofSeconds(20);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly)));
    }

    private final Process process;
    private final Path out;
    private final Path err;

    private JvmProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static JvmProcess start(JvmCommand command) {
        Path out = command.output(".out");
        Path err = command.output(".err");
        try {
            List<String> line = new ArrayList<>();
            line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            line.addAll(command.javaOptions());
            line.addAll(List.of("-cp", command.classPath(), command.mainClass()));
            line.addAll(command.arguments());
            ProcessBuilder builder = new ProcessBuilder(line)
                    .directory(command.folder().toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("QUARTERDECK_"));
            builder.environment().putAll(command.environment());
            Process process = builder.start();
            ALIVE.add(process);
            process.onExit().thenAccept(ALIVE::remove);
            return new JvmProcess(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException("the JVM of " + command.mainClass() + " can't be started", e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String out() {
        return text(out);
    }

    String err() {
        return text(err);
    }

    /** kill -9, and waits until it is gone; does nothing to one that has ended. */
    void kill() {
        process.destroyForcibly();
        awaitExit(AT_ONCE);
    }

    void terminate() {
        signal("TERM");
    }

    /** SIGSTOP, and waits until all its threads stand still. */
    void freeze() {
        signal("STOP");
        Await.until("process " + pid() + " to stand still", AT_ONCE, () -> state() == 'T');
    }

    void thaw() {
        signal("CONT");
    }

    /** @return exit code; 128 and the signal's number when a signal ended it */
    int awaitExit(Duration longest) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("process " + pid() + " still runs after " + longest + "\n" + tail());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The first line of either output in which the pattern is found; fails at once when the process ends without it. */
    String awaitLine(String pattern, Duration longest) {
        Pattern wanted = Pattern.compile(pattern);
        return Await.value("a line with " + pattern, longest, () -> {
            boolean ended = !process.isAlive();
            Optional<String> line = (out() + "\n" + err())
                    .lines()
                    .filter(text -> wanted.matcher(text).find())
                    .findFirst();
            if (ended && line.isEmpty()) {
                throw new IllegalStateException("process " + pid() + " ended with " + process.exitValue()
                        + " and no line with " + pattern + "\n" + tail());
            }
            return line;
        });
    }

    void awaitFile(Path file, Duration longest) {
        Await.until("the file " + file, longest, () -> {
            if (!process.isAlive() && !Files.exists(file)) {
                throw new IllegalStateException(
                        "process " + pid() + " ended with " + process.exitValue() + " before " + file + "\n" + tail());
            }
            return Files.exists(file);
        });
    }

    @Override
    public void close() {
        kill();
    }

    private char state() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"), StandardCharsets.UTF_8);
        return stat.charAt(stat.lastIndexOf(')') + 2);
    }

    /** Only to a process that is ours still: an ended one's id may be somebody else's. */
    private void signal(String name) {
        if (process.isAlive()) {
            Signals.send(name, pid());
        }
    }

    private String tail() {
        String all = out() + err();
        return all.substring(Math.max(0, all.length() - 4000));
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
