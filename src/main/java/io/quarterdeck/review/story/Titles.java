package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Marks;

/** Keeps titles within two lines. */
final class Titles {
    /** Two lines of the title's size. */
    private static final int TWO_LINES = 112;

    private Titles() {}

    /** The first wording that fits two lines, the most telling first; the last fits by its nature. */
    static String fitting(String... wordings) {
        for (String wording : wordings) {
            if (Marks.plain(wording).length() <= TWO_LINES) {
                return wording;
            }
        }
        return wordings[wordings.length - 1];
    }
}
