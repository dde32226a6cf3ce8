package io.quarterdeck.pdf;

import io.quarterdeck.evidence.UnreadableDeckException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks every stream of a file once, to nowhere, before a library does so in memory: a few bytes can stand for
 * gigabytes.
 */
final class StreamScan {
    private static final byte[] KEYWORD = "stream".getBytes(StandardCharsets.US_ASCII);
    /** How a deck's streams are packed, each once, and the name of its signature's kind, which stands under the same key. */
    private static final Set<String> KNOWN = Set.of("FlateDecode", "DCTDecode", "Adobe.PPKLite");
    /** One name, one name in brackets, or what else stands there. */
    private static final Pattern FILTER = Pattern.compile(
            "/Filter(?![A-Za-z])\\s*(?:/([A-Za-z0-9.]+)|\\[\\s*/([A-Za-z0-9.]+)\\s*\\]|\\[\\s*\\]|(.?))",
            Pattern.DOTALL);

    private static final int PIECE = 1 << 20;
    private static final int OVERLAP = 256;

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
                unpack(begin, buffer);
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

    private void unpack(int from, byte[] buffer) {
        if (from >= file.length || (file[from] & 0x0F) != 8) {
            return;
        }
        Inflater inflater = new Inflater();
        long total = 0;
        try {
            inflater.setInput(file, from, file.length - from);
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
            }
        } catch (DataFormatException noStreamOfThisKind) {
            // another filter, or a word within a stream; what was unpacked so far has been counted
            return;
        } finally {
            inflater.end();
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
        if (text.indexOf("Filter") < 0 && text.indexOf('#') < 0) {
            return;
        }
        Matcher filters = FILTER.matcher(unescaped(text));
        while (filters.find()) {
            String name = filters.group(1) == null ? filters.group(2) : filters.group(1);
            boolean unpacked = name == null && filters.group(3) == null;
            if (!unpacked && (name == null || !KNOWN.contains(name))) {
                throw new UnreadableDeckException("the file has a stream that is packed by "
                        + (name == null ? "several filters or one that is named elsewhere" : "the filter " + name)
                        + "; no deck has, so it is not read");
            }
        }
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
