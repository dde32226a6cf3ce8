package io.quarterdeck.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;

/**
 * A file that comes into its place only whole and on disk; what is left of it elsewhere goes on close.
 *
 * <p>The temporary file is locked until then. The operating system drops the lock when a process is killed, so that the
 * next file written beside it can tell what was left behind and take it away.
 */
public final class WholeFile implements AutoCloseable {
    private static final String ENDING = ".tmp";
    /** Files of this process are never probed: closing a second descriptor would drop the lock on the first. */
    private static final String OURS = "." + UUID.randomUUID() + "-";

    private final Disk disk;
    private final Path temporary;
    private final Path target;
    private final FileChannel channel;

    private WholeFile(Disk disk, Path temporary, Path target, FileAttribute<?>... attributes) throws IOException {
        this.disk = disk;
        this.temporary = temporary;
        this.target = target;
        this.channel = FileChannel.open(
                temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes);
    }

    /** @param attributes such as permissions, which the file has from its first moment */
    public static WholeFile write(Path target, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        return write(Disk.REAL, target, bytes, attributes);
    }

    static WholeFile write(Disk disk, Path target, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        Path folder = disk.makeFolder(target.getParent());
        removeLeftovers(folder);
        WholeFile whole = new WholeFile(disk, folder.resolve(OURS + UUID.randomUUID() + ENDING), target, attributes);
        try {
            whole.channel.lock();
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                whole.channel.write(buffer);
            }
            whole.channel.force(true);
        } catch (IOException e) {
            whole.close();
            throw e;
        }
        return whole;
    }

    private static void removeLeftovers(Path folder) throws IOException {
        try (DirectoryStream<Path> temporaries = Files.newDirectoryStream(folder, ".*" + ENDING)) {
            for (Path temporary : temporaries) {
                if (!temporary.getFileName().toString().startsWith(OURS) && isLeft(temporary)) {
                    Files.deleteIfExists(temporary);
                }
            }
        }
    }

    private static boolean isLeft(Path temporary) throws IOException {
        try (FileChannel other = FileChannel.open(temporary, StandardOpenOption.WRITE);
                FileLock lock = other.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }

    /** @throws java.nio.file.FileAlreadyExistsException when something stands in the place */
    public void link() throws IOException {
        Files.createLink(target, temporary);
        disk.force(target.getParent());
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(temporary);
        }
    }
}
