package io.quarterdeck.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Holds the chain's files for one process at a time; the operating system lets go when the process ends. */
final class ArchiveHold implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final FileChannel channel;

    private ArchiveHold(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another process has them for longer than {@code patience}: a frozen one stops nobody for good. */
    static Optional<ArchiveHold> take(Path archive, Duration patience) throws IOException {
        Files.createDirectories(archive);
        FileChannel channel =
                FileChannel.open(archive.resolve(".chain.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            for (long left = patience.dividedBy(PAUSE); ; left--) {
                if (isTaken(channel)) {
                    return Optional.of(new ArchiveHold(channel));
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

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
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
        channel.close();
    }
}
