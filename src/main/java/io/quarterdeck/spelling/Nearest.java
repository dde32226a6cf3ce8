package io.quarterdeck.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Nearest {
    private Nearest() {}

    /** The closest of the known words, where it is close enough to be a slip of the keyboard. */
    public static Optional<String> to(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.<String>comparingInt(other -> distance(lower, other.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(other -> distance(lower, other.toLowerCase(Locale.ROOT))
                        <= Math.max(1, Math.min(word.length(), other.length()) / 3));
    }

    /** {@code did you mean X?}, or the whole list where nothing is near. */
    public static String remedy(String word, Collection<String> known) {
        return to(word, known)
                .map(near -> "did you mean " + near + "?")
                .orElse(known.isEmpty() ? "remove it" : "known here: " + String.join(", ", known));
    }

    /** The known words that are most like this one: those that hold it first, then the closest; {@code most} of them. */
    public static List<String> likely(String word, Collection<String> known, int most) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted(Comparator.<String>comparingInt(
                                other -> other.toLowerCase(Locale.ROOT).contains(lower) ? 0 : 1)
                        .thenComparingInt(other -> distance(lower, other.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** Edits (insert, remove, replace, swap neighbours) from one word to the other. */
    private static int distance(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                edits[row][column] = row == 0 || column == 0 ? row + column : step(from, to, edits, row, column);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int step(String from, String to, int[][] edits, int row, int column) {
        boolean same = from.charAt(row - 1) == to.charAt(column - 1);
        int replaced = edits[row - 1][column - 1] + (same ? 0 : 1);
        int best = Math.min(replaced, Math.min(edits[row - 1][column], edits[row][column - 1]) + 1);
        boolean swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(best, edits[row - 2][column - 2] + 1) : best;
    }
}
