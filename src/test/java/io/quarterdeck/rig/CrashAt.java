package io.quarterdeck.rig;

import io.quarterdeck.checkpoint.Checkpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ends or freezes the process at a named place, as its environment says; without these variables it does nothing.
 *
 * <ul>
 *   <li>{@code QUARTERDECK_RIG_CRASH}: {@code name} or {@code name#n}, the n-th pass; the process ends there as by
 *       kill -9, after a line in the file {@code QUARTERDECK_RIG_LOG}
 *   <li>{@code QUARTERDECK_RIG_STOP}: likewise; makes the file {@code QUARTERDECK_RIG_STOPPED} and goes on once the
 *       file {@code QUARTERDECK_RIG_GO} is there
 *   <li>{@code QUARTERDECK_RIG_TRACE}: file that gets a line with each name passed
 * </ul>
 */
public final class CrashAt implements Checkpoint {
    static final String CRASH = "QUARTERDECK_RIG_CRASH";
    static final String LOG = "QUARTERDECK_RIG_LOG";
    static final String STOP = "QUARTERDECK_RIG_STOP";
    static final String STOPPED = "QUARTERDECK_RIG_STOPPED";
    static final String GO = "QUARTERDECK_RIG_GO";
    static final String TRACE = "QUARTERDECK_RIG_TRACE";
    static final int EXIT = 137;

    /** Of the whole process, however many of us it loads. */
    private static final Map<String, AtomicInteger> PASSES = new ConcurrentHashMap<>();

    private final Map<String, String> environment;
    private final boolean watching;

    /** Found by {@link java.util.ServiceLoader}. */
    public CrashAt() {
        environment = System.getenv();
        watching = environment.containsKey(CRASH) || environment.containsKey(STOP) || environment.containsKey(TRACE);
    }

    @Override
    public void pass(String name) {
        if (!watching) {
            return;
        }
        int pass = PASSES.computeIfAbsent(name, first -> new AtomicInteger()).incrementAndGet();
        if (environment.containsKey(TRACE)) {
            write(environment.get(TRACE), name);
        }
        if (isAt(STOP, name, pass)) {
            freeze(name);
        }
        if (isAt(CRASH, name, pass)) {
            write(
                    environment.get(LOG),
                    "crash " + name + "#" + pass + " process "
                            + ProcessHandle.current().pid());
            Runtime.getRuntime().halt(EXIT);
        }
    }

    /** A place without a number means its first pass. */
    private boolean isAt(String variable, String name, int pass) {
        String place = environment.getOrDefault(variable, "");
        return place.equals(name + "#" + pass) || pass == 1 && place.equals(name);
    }

    private void freeze(String name) {
        write(environment.get(STOPPED), name);
        try {
            while (!Files.exists(Path.of(environment.get(GO)))) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(String file, String line) {
        try (DurableLines lines = new DurableLines(Path.of(file))) {
            lines.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException("the rig can't write " + file, e);
        }
    }
}
