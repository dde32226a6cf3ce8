package io.quarterdeck.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Names of the chain's files in the archive's folder, and how they are written. */
final class ArchiveFiles {
    static final String CHAIN = "chain.jsonl";
    static final String HEAD = "head.json";
    static final String SIGNATURE = "head.p7s";
    static final String CERTIFICATE = "certificate.pem";
    /** On its way into its place. */
    static final String NEW = ".new";
    /** Head, signature and certificate are a few kilobytes; whatever is larger is none of them. */
    static final int LARGEST = 1 << 18;

    private ArchiveFiles() {}

    /** Empty when it is not there. */
    static Optional<byte[]> small(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("it is larger than any " + file.getFileName() + " can be");
            }
            return Optional.of(bytes);
        }
    }

    /** On disk when this returns; a file of that name is written over. */
    static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Makes the folder's own entries last. */
    static void forceFolder(Path folder) throws IOException {
        Disk.REAL.force(folder);
    }
}
