package io.quarterdeck.pdf;

import io.quarterdeck.evidence.UnreadableDeckException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks every stream of a file once, to nowhere, before a library does so in memory: a few bytes can stand for
 * gigabytes.
 */
final class StreamScan {
    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);
    /** Filters of old that multiply bytes too, and that no deck uses. */
    private static final List<String> REFUSED = List.of("lzwdecode", "runlengthdecode", "jbig2decode", "jpxdecode");

    private static final int PIECE = 1 << 20;
    private static final int OVERLAP = 64;

    private final byte[] file;
    private final PdfBounds bounds;
    private long left;

    private StreamScan(byte[] file, PdfBounds bounds) {
        this.file = file;
        this.bounds = bounds;
        this.left = bounds.allBytes();
    }

    /** @throws UnreadableDeckException when the streams unpack to more than is read */
    static void check(byte[] file, PdfBounds bounds) {
        new StreamScan(file, bounds).check();
    }

    private void check() {
        refuseFilters(file, file.length);
        byte[] buffer = new byte[1 << 16];
        for (int at = 0; at + KEYWORD.length < file.length; at++) {
            if (isKeyword(at)) {
                int begin = at + KEYWORD.length;
                while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n' || file[begin] == ' ')) {
                    begin++;
                }
                unpack(file, begin, file.length, buffer, 0);
            }
        }
    }

    private boolean isKeyword(int at) {
        for (int index = 0; index < KEYWORD.length; index++) {
            if (file[at + index] != KEYWORD[index]) {
                return false;
            }
        }
        return true;
    }

    /** What is packed twice is unpacked twice. */
    private void unpack(byte[] packed, int from, int to, byte[] buffer, int level) {
        if (from >= to || (packed[from] & 0x0F) != 8 || level > 3) {
            return;
        }
        Inflater inflater = new Inflater();
        long total = 0;
        try {
            inflater.setInput(packed, from, to - from);
            boolean first = true;
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    return;
                }
                total += count;
                left -= count;
                if (total > bounds.streamBytes() || left < 0) {
                    throw new UnreadableDeckException("a part of the file unpacks to more than "
                            + (left < 0 ? bounds.allBytes() : bounds.streamBytes()) / (1 << 20)
                            + " MB; no deck does, so it is not read");
                }
                refuseFilters(buffer, count);
                if (first && count > 2) {
                    unpackAgain(packed, from, to, buffer, count, level);
                }
                first = false;
            }
        } catch (DataFormatException noStreamOfThisKind) {
            // another filter, or a word within a stream; what was unpacked so far has been counted
            return;
        } finally {
            inflater.end();
        }
    }

    private void unpackAgain(byte[] packed, int from, int to, byte[] buffer, int count, int level)
            throws DataFormatException {
        boolean packedTwice = (buffer[0] & 0x0F) == 8 && (((buffer[0] & 0xFF) << 8) + (buffer[1] & 0xFF)) % 31 == 0;
        if (packedTwice) {
            Inflater outer = new Inflater();
            try {
                outer.setInput(packed, from, to - from);
                byte[] inner = new byte[(int) Math.min(bounds.streamBytes(), 8L << 20)];
                int length = 0;
                for (int read = 1; read > 0 && length < inner.length; length += read) {
                    read = outer.inflate(inner, length, inner.length - length);
                }
                unpack(inner, 0, length, new byte[buffer.length], level + 1);
            } finally {
                outer.end();
            }
        }
    }

    /** Piece by piece, since a text is a copy: each overlaps the next by the longest name, escapes and all. */
    private static void refuseFilters(byte[] bytes, int length) {
        for (int from = 0; from < length; from += PIECE - OVERLAP) {
            refuseFilters(bytes, from, Math.min(PIECE, length - from));
        }
    }

    private static void refuseFilters(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        if (text.indexOf("Decode") < 0 && text.indexOf('#') < 0) {
            return;
        }
        String plain = unescaped(text).toLowerCase(Locale.ROOT);
        REFUSED.stream()
                .filter(filter -> plain.contains('/' + filter))
                .findFirst()
                .ifPresent(filter -> {
                    throw new UnreadableDeckException(
                            "the file has a stream of the filter " + filter + "; no deck does, so it is not read");
                });
    }

    /** Names may be written with {@code #4C} for L. */
    private static String unescaped(String text) {
        if (text.indexOf('#') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter == '#' && index + 2 < text.length()) {
                int high = Character.digit(text.charAt(index + 1), 16);
                int low = Character.digit(text.charAt(index + 2), 16);
                if (high >= 0 && low >= 0) {
                    plain.append((char) (high * 16 + low));
                    index += 2;
                    continue;
                }
            }
            plain.append(letter);
        }
        return plain.toString();
    }
}
