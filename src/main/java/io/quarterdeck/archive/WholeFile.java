package io.quarterdeck.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that comes into its place only whole and on disk; what is left of it elsewhere goes on close. */
final class WholeFile implements AutoCloseable {
    private final Path temporary;
    private final Path target;

    private WholeFile(Path temporary, Path target) {
        this.temporary = temporary;
        this.target = target;
    }

    static WholeFile write(Path target, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(target.getParent());
        Path temporary = folder.resolve("." + UUID.randomUUID() + ".tmp");
        WholeFile whole = new WholeFile(temporary, target);
        try (FileChannel channel =
                FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            whole.close();
            throw e;
        }
        return whole;
    }

    /** @throws java.nio.file.FileAlreadyExistsException when something stands in the place */
    void link() throws IOException {
        Files.createLink(target, temporary);
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(temporary);
    }
}
