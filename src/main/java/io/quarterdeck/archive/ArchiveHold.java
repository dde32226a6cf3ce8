package io.quarterdeck.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Holds the chain's files for one process at a time, and within it for one thread; the operating system lets go when the
 * process ends.
 *
 * <p>Within a process a second descriptor is never opened: closing it would drop the lock of the first.
 */
final class ArchiveHold implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Map<Path, Semaphore> WITHIN = new ConcurrentHashMap<>();

    private final FileChannel channel;
    private final Semaphore within;

    private ArchiveHold(FileChannel channel, Semaphore within) {
        this.channel = channel;
        this.within = within;
    }

    /** Empty when another thread or process has them for longer than {@code patience}: a frozen one stops nobody for good. */
    static Optional<ArchiveHold> take(Path archive, Duration patience) throws IOException {
        Disk.REAL.makeFolder(archive);
        Semaphore within = WITHIN.computeIfAbsent(archive.toRealPath(), place -> new Semaphore(1));
        try {
            if (!within.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        Optional<ArchiveHold> hold = Optional.empty();
        try {
            hold = amongProcesses(archive, patience, within);
            return hold;
        } finally {
            if (hold.isEmpty()) {
                within.release();
            }
        }
    }

    private static Optional<ArchiveHold> amongProcesses(Path archive, Duration patience, Semaphore within)
            throws IOException {
        FileChannel channel =
                FileChannel.open(archive.resolve(".chain.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            for (long left = patience.dividedBy(PAUSE); ; left--) {
                if (channel.tryLock() != null) {
                    return Optional.of(new ArchiveHold(channel, within));
                }
                if (left <= 0 || !waited()) {
                    channel.close();
                    return Optional.empty();
                }
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean waited() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            within.release();
        }
    }
}
