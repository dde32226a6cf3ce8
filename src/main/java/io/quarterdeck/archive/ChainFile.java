package io.quarterdeck.archive;

import io.quarterdeck.checkpoint.Checkpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The chain outside of the store; what stands in it is never written over, for it may know better than the store. */
final class ChainFile {
    private static final int AT_ONCE = 500;

    private final Path archive;
    private final Path file;
    private final ArchiveChain chain;
    private final Checkpoint checkpoint;

    ChainFile(Path archive, ArchiveChain chain, Checkpoint checkpoint) {
        this.archive = archive;
        this.file = archive.resolve(ArchiveFiles.CHAIN);
        this.chain = chain;
        this.checkpoint = checkpoint;
    }

    /**
     * Appends the store's entries that the file lacks; under the archive's hold.
     *
     * @return the last one; empty when there is none
     * @throws ArchiveException when the file says otherwise than the store; it stays as it is
     */
    Optional<ChainLink> catchUp() throws IOException {
        Optional<ChainLink> last = chain.last();
        boolean isNew = !Files.exists(file);
        if (isNew && (last.isEmpty() || Files.exists(archive.resolve(ArchiveFiles.HEAD)))) {
            if (Files.exists(archive.resolve(ArchiveFiles.HEAD))) {
                throw disagrees("it is gone, though " + ArchiveFiles.HEAD + " is there");
            }
            return Optional.empty();
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ChainTail tail = ChainTail.read(channel);
            Optional<ChainLink> at = requireSame(tail);
            mend(channel, tail, at);
            return append(channel, at);
        } finally {
            if (isNew) {
                ArchiveFiles.forceFolder(archive);
            }
        }
    }

    private Optional<ChainLink> append(FileChannel channel, Optional<ChainLink> at) throws IOException {
        Optional<ChainLink> last = at;
        List<ChainLink> more = chain.after(sequence(last), AT_ONCE);
        while (!more.isEmpty()) {
            channel.position(channel.size());
            byte[] lines = bytes(more);
            write(channel, Arrays.copyOf(lines, lines.length / 2));
            checkpoint.pass("chain:half");
            write(channel, Arrays.copyOfRange(lines, lines.length / 2, lines.length));
            channel.force(true);
            last = Optional.of(more.get(more.size() - 1));
            more = chain.after(sequence(last), AT_ONCE);
            checkpoint.pass("chain:written");
        }
        return last;
    }

    /** The store's entry that the file's last whole line is. */
    private Optional<ChainLink> requireSame(ChainTail tail) {
        if (tail.lastLine().isEmpty()) {
            return Optional.empty();
        }
        String line = new String(tail.lastLine().get(), StandardCharsets.UTF_8);
        long sequence;
        try {
            sequence = ChainLine.read(line).sequence();
        } catch (IllegalArgumentException e) {
            throw disagrees("its last line is no entry: " + e.getMessage());
        }
        ChainLink link = chain.after(sequence - 1, 1).stream()
                .findFirst()
                .orElseThrow(() -> disagrees("it has an entry " + sequence + ", which the store doesn't have"));
        if (!link.line().equals(line)) {
            throw disagrees("its last entry, " + sequence + ", is another one than the store's");
        }
        return Optional.of(link);
    }

    /** What a crash left of a line is taken away when it is the beginning of the store's next one; zeros are a lost write. */
    private void mend(FileChannel channel, ChainTail tail, Optional<ChainLink> at) throws IOException {
        if (tail.rest().length == 0) {
            return;
        }
        byte[] begun = withoutZeros(tail.rest());
        byte[] next = chain.after(sequence(at), 1).stream()
                .findFirst()
                .map(link -> link.line().getBytes(StandardCharsets.UTF_8))
                .orElse(new byte[0]);
        if (begun.length > next.length || !Arrays.equals(begun, Arrays.copyOf(next, begun.length))) {
            throw disagrees(
                    "its last line is not whole, and not the beginning of the store's entry " + (sequence(at) + 1));
        }
        channel.truncate(channel.size() - tail.rest().length);
    }

    /** For a person: the file is evidence then, and must not be lost. */
    private ArchiveException disagrees(String how) {
        return new ArchiveException("the archive's chain " + file + " disagrees with the store: " + how
                + ". Nothing was written to it. Find out who changed which: quarterdeck verify --archive " + archive
                + " tells what, and finance may have earlier heads. Then restore the one that was changed from a backup,"
                + " or move " + ArchiveFiles.CHAIN + ", " + ArchiveFiles.HEAD + " and " + ArchiveFiles.SIGNATURE
                + " aside, keep them, and have the store's chain written with: quarterdeck archive publish");
    }

    /** @throws ArchiveException at the first line that is not the store's; the store may have more */
    void requireSameThroughout() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        long at = 0;
        List<ChainLink> batch = List.of();
        try (RawLines lines = new RawLines(file)) {
            for (Optional<RawLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (batch.isEmpty()) {
                    batch = chain.after(at, AT_ONCE);
                }
                if (!line.get().whole()) {
                    return;
                }
                at++;
                if (batch.isEmpty()
                        || !Arrays.equals(
                                batch.get(0).line().getBytes(StandardCharsets.UTF_8),
                                line.get().bytes())) {
                    throw disagrees("line " + at + " is another one than the store's");
                }
                batch = batch.subList(1, batch.size());
            }
        }
    }

    private static long sequence(Optional<ChainLink> link) {
        return link.map(ChainLink::sequence).orElse(0L);
    }

    private static byte[] withoutZeros(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) {
            length--;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] bytes(List<ChainLink> links) {
        StringBuilder lines = new StringBuilder();
        links.forEach(link -> lines.append(link.line()).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
