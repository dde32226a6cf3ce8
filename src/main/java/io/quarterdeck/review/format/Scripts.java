package io.quarterdeck.review.format;

import java.lang.Character.UnicodeScript;

/** Which letters make one word with a number beside them. */
final class Scripts {
    private Scripts() {}

    /**
     * Whether a letter or digit makes one word with a number at its side, as in B2B. Japanese sets no spaces, and Arabic
     * writes and, with and to at the word that follows.
     */
    static boolean joins(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                && Character.UnicodeBlock.of(codePoint) != Character.UnicodeBlock.KATAKANA
                && switch (UnicodeScript.of(codePoint)) {
                    case HAN, HIRAGANA, KATAKANA -> false;
                    case ARABIC -> Character.isDigit(codePoint);
                    default -> true;
                };
    }
}
