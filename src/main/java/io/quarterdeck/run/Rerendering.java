package io.quarterdeck.run;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.json.Sha256;
import java.util.Arrays;
import java.util.List;

/**
 * An archived deck and the same deck made again.
 *
 * @param archived the file's bytes; not copied, nobody changes them
 * @param again the bytes that came out now
 * @param differences what of the circumstances is another one than then, whether or not it shows in the bytes
 */
public record Rerendering(ArchivedDeck deck, byte[] archived, byte[] again, List<Difference> differences) {
    /**
     * One circumstance.
     *
     * @param then as the archive has it
     */
    public record Difference(String part, String then, String now) {}

    public Rerendering {
        differences = List.copyOf(differences);
    }

    public boolean isIdentical() {
        return Arrays.equals(archived, again);
    }

    public String sha256() {
        return Sha256.hex(again);
    }

    /** The first byte that differs, counted from 0; their common length where one is the other's beginning. */
    public int firstDifference() {
        int mismatch = Arrays.mismatch(archived, again);
        return mismatch < 0 ? archived.length : mismatch;
    }
}
