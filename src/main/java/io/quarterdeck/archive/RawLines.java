package io.quarterdeck.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Lines of a file as bytes, one at a time and none longer than memory bears. */
final class RawLines implements AutoCloseable {
    /** An entry has a few hundred bytes, and a long reason some thousand. */
    static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    RawLines(Path file) throws IOException {
        in = Files.newInputStream(file);
    }

    /**
     * @param bytes without the line feed; the beginning alone of a line that is too long
     * @param whole whether a line feed ended it
     */
    record Line(byte[] bytes, boolean whole, boolean tooLong) {
        /** @throws IllegalArgumentException when it is no line that an entry could be */
        String text() {
            if (tooLong) {
                throw new IllegalArgumentException("it is longer than any entry");
            }
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new IllegalArgumentException("it is not UTF-8", e);
            }
        }
    }

    /** Empty at the end. */
    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean tooLong = false;
        while (from < to || filled()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int room = LONGEST - line.size();
            tooLong |= end - from > room;
            line.write(buffer, from, Math.min(end - from, room));
            from = Math.min(end + 1, to);
            if (end < to) {
                return Optional.of(new Line(line.toByteArray(), true, tooLong));
            }
        }
        return line.size() == 0 ? Optional.empty() : Optional.of(new Line(line.toByteArray(), false, tooLong));
    }

    private boolean filled() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer));
        return to > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
