package io.quarterdeck.evidence;

import java.util.function.IntPredicate;

/** Finds a text within another in one pass, however often either repeats itself. */
final class Spots {
    private Spots() {}

    /** First place from there on; -1 when there is none. */
    static int first(CharSequence text, String wanted, int from) {
        int[] first = {-1};
        each(text, wanted, from, at -> {
            first[0] = at;
            return false;
        });
        return first[0];
    }

    /** @param reader hears of each place from left to right, those that overlap too, until it says no */
    static void each(CharSequence text, String wanted, int from, IntPredicate reader) {
        if (wanted.isEmpty()) {
            reader.test(from);
            return;
        }
        if (wanted.length() > text.length() - from) {
            return;
        }
        int[] shorter = borders(wanted);
        int same = 0;
        for (int at = from; at < text.length(); at++) {
            while (same > 0 && (same == wanted.length() || text.charAt(at) != wanted.charAt(same))) {
                same = shorter[same - 1];
            }
            same += text.charAt(at) == wanted.charAt(same) ? 1 : 0;
            if (same == wanted.length() && !reader.test(at + 1 - same)) {
                return;
            }
        }
    }

    /** For each beginning of a text the length of the longest beginning that also ends it. */
    private static int[] borders(String text) {
        int[] borders = new int[text.length()];
        int same = 0;
        for (int at = 1; at < text.length(); at++) {
            while (same > 0 && text.charAt(at) != text.charAt(same)) {
                same = borders[same - 1];
            }
            same += text.charAt(at) == text.charAt(same) ? 1 : 0;
            borders[at] = same;
        }
        return borders;
    }
}
