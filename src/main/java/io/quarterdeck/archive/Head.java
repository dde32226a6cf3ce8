package io.quarterdeck.archive;

import io.quarterdeck.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/**
 * The chain's head, which is signed: it vouches for every entry up to its own.
 *
 * @param sequence of the last entry
 * @param sha256 of the last entry's line, its line feed included
 * @param count how many lines the chain has
 * @param time when it was signed
 */
public record Head(long sequence, String sha256, long count, Instant time) {
    static final String FORMAT = "quarterdeck.head/1";

    /** Canonical JSON: the bytes that are signed. */
    public byte[] bytes() {
        return Json.canonical(Map.of(
                "format", FORMAT, "sequence", sequence, "sha256", sha256, "count", count, "time", time.toString()));
    }

    /** @throws IllegalArgumentException with what is wrong, when these are not the bytes of a head */
    public static Head read(byte[] bytes) {
        LineReader reader = new LineReader(Json.object(new String(bytes, StandardCharsets.UTF_8)));
        if (!reader.text("format").equals(FORMAT)) {
            throw new IllegalArgumentException("its format is not " + FORMAT);
        }
        Head head = new Head(
                reader.number("sequence"), reader.hash("sha256"), reader.number("count"), reader.instant("time"));
        if (!Arrays.equals(head.bytes(), bytes)) {
            throw new IllegalArgumentException("it is not in the form in which Quarterdeck writes it");
        }
        return head;
    }

    boolean isOf(ChainLink link) {
        return sequence == link.sequence() && sha256.equals(link.sha256());
    }
}
