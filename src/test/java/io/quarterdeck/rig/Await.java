package io.quarterdeck.rig;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Waiting for what another thread or process does, never longer than asked. */
final class Await {
    private static final long STEP_MILLIS = 10;

    private Await() {}

    /** @throws IllegalStateException naming what didn't come in time */
    static void until(String what, Duration longest, Callable<Boolean> condition) {
        value(what, longest, () -> condition.call() ? Optional.of(true) : Optional.empty());
    }

    static void file(Path file, Duration longest) {
        until("the file " + file, longest, () -> Files.exists(file));
    }

    /** The first value that isn't empty. */
    static <T> T value(String what, Duration longest, Callable<Optional<T>> source) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (true) {
                Optional<T> value = source.call();
                if (value.isPresent()) {
                    return value.get();
                }
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("waited " + longest + " in vain for " + what);
                }
                Thread.sleep(STEP_MILLIS);
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + what, e);
        } catch (Exception e) {
            throw new IllegalStateException("can't look for " + what + ": " + e, e);
        }
    }
}
