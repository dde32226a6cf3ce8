package io.quarterdeck.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file of lines that is only ever added to; a line that {@link #add} returned from is on disk. */
final class DurableLines implements AutoCloseable {
    private final FileChannel channel;

    DurableLines(Path file) throws IOException {
        boolean torn = endsInTheMiddleOfALine(file);
        channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        if (torn) {
            add("");
        }
    }

    /** Several processes may add to one file: a line is one write. */
    synchronized void add(String line) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("a line can't be made durable: " + line, e);
        }
    }

    /** The whole lines of a file, without the empty ones; none when there is no file. */
    static List<String> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        return whole.lines().filter(line -> !line.isBlank()).toList();
    }

    private static boolean endsInTheMiddleOfALine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return !text.isEmpty() && !text.endsWith("\n");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
