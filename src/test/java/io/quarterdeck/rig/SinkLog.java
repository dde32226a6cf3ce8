package io.quarterdeck.rig;

import io.quarterdeck.json.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sink's memory: {@code log.jsonl} and one {@code <n>.eml} a message, on disk before {@link #message} returns. */
final class SinkLog implements AutoCloseable {
    static final String FILE = "log.jsonl";

    private final Path folder;
    private final DurableLines lines;
    private long last;

    /** Goes on counting where an earlier sink on this folder ended. */
    SinkLog(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.last = SinkEntry.readAll(folder.resolve(FILE)).stream()
                .mapToLong(SinkEntry::number)
                .max()
                .orElse(0);
        this.lines = new DurableLines(folder.resolve(FILE));
    }

    List<SinkEntry> entries() {
        try {
            return SinkEntry.readAll(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A message whose dot came. */
    SinkEntry message(
            long connection, Optional<SinkFault> fault, boolean taken, String from, List<String> to, byte[] data) {
        MessageFacts facts = MessageFacts.of(data);
        long number = next();
        String file = number + ".eml";
        write(folder.resolve(file), data);
        SinkEntry entry = new SinkEntry(
                number,
                Instant.now(),
                connection,
                fault,
                taken,
                Optional.of(file),
                from,
                to,
                facts.messageId(),
                facts.subject(),
                facts.extras(),
                facts.attachments(),
                Sha256.hex(data));
        lines.add(entry.json());
        return entry;
    }

    /** A fault that struck where no whole message came. */
    void fault(long connection, SinkFault fault, String from, List<String> to) {
        SinkEntry entry = new SinkEntry(
                next(),
                Instant.now(),
                connection,
                Optional.of(fault),
                false,
                Optional.empty(),
                from,
                to,
                "",
                "",
                Map.of(),
                List.of(),
                "");
        lines.add(entry.json());
    }

    private synchronized long next() {
        return ++last;
    }

    private static void write(Path file, byte[] data) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(data);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the message can't be kept in " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
