package io.quarterdeck.review.story;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import io.quarterdeck.review.format.Marks;

/** Keeps titles within two lines. */
final class Titles {
    /** Two lines of the title's size. */
    private static final int TWO_LINES = 112;

    private static final double WIDE = 1.75;

    private Titles() {}

    /** In letters of common width: an ideograph is as wide as nearly two. */
    static long length(String text) {
        return Math.round(
                Marks.plain(text).codePoints().mapToDouble(Titles::width).sum());
    }

    private static double width(int codePoint) {
        return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
            case EastAsianWidth.WIDE, EastAsianWidth.FULLWIDTH -> WIDE;
            default -> 1;
        };
    }

    /** The first wording that fits two lines, the most telling first; the last fits by its nature. */
    static String fitting(String... wordings) {
        for (String wording : wordings) {
            if (length(wording) <= TWO_LINES) {
                return wording;
            }
        }
        return wordings[wordings.length - 1];
    }
}
