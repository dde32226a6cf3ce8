package io.quarterdeck.archive;

import java.io.BufferedInputStream;
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

    RawLines(Path file) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
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
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (line.size() < LONGEST) {
                line.write(next);
            } else {
                tooLong = true;
            }
            next = in.read();
        }
        return Optional.of(new Line(line.toByteArray(), next == '\n', tooLong));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
