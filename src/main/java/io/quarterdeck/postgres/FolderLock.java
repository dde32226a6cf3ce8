package io.quarterdeck.postgres;

import io.quarterdeck.archive.FileFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Holds a database folder for one process at a time.
 *
 * <p>The operating system drops the lock when the process ends, however it ends, so that a crash leaves nothing to
 * clean up. Who holds it is written into a second file, because a locked file can't be read everywhere.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DatabaseException naming the holder, when another process has the folder or nobody may write to it */
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel).isEmpty()) {
                channel.close();
                throw new DatabaseException("The embedded database's folder " + folder + " is in use by "
                        + holder(folder)
                        + ". Wait until that run is over, or give this one a folder of its own (database.folder).");
            }
            write(folder.resolve("holder"));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new DatabaseException(
                    "The embedded database's folder " + folder + " can't be written to (" + FileFailure.words(e)
                            + "). Make it writable for this user, or choose another one (database.folder).",
                    e);
        }
    }

    /** Whether some process has the folder just now. */
    static boolean isHeld(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE)) {
            return tryLock(channel).isEmpty();
        } catch (IOException neverTaken) {
            return false;
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    private static String holder(Path folder) {
        try {
            return "process " + Files.readString(folder.resolve("holder")).strip();
        } catch (IOException e) {
            return "another process";
        }
    }

    private static void write(Path holder) throws IOException {
        String pid = Long.toString(ProcessHandle.current().pid());
        try (FileChannel file = FileChannel.open(
                holder, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new DatabaseException("The lock on the embedded database's folder can't be released: " + e, e);
        }
    }
}
