package io.quarterdeck.review.format;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as their letters stand on a page from left to right, by Unicode's bidirectional algorithm: {@code 18 دقيقة} is
 * drawn as its last letter first.
 */
public final class DrawnOrder {
    /** Marks of direction and the like, which order letters and are never drawn. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private static final char LEFT_MARK = '\u200E';
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern FROM_RIGHT = Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}"
            + "\\p{IsNko}\u0590-\u08FF\uFB1D-\uFDCF\uFDF0-\uFDFF\uFE70-\uFEFC\u200F\u202A\u202B]");

    private static final char FIRST_FROM_RIGHT = '\u0590';
    private static final char LAST_FROM_RIGHT = '\u08FF';
    private static final char FIRST_JOINED = '\uFB1D';

    private DrawnOrder() {}

    /** Whether a text has a letter, digit or mark that may turn its order: of a script written from the right. */
    public static boolean runsFromRight(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (mayRunFromRight(text.charAt(at))) {
                return FROM_RIGHT.matcher(text).find(at);
            }
        }
        return false;
    }

    /** Whether it is worth the while to look closer, which most texts are not. */
    private static boolean mayRunFromRight(char letter) {
        return letter >= FIRST_FROM_RIGHT
                && (letter <= LAST_FROM_RIGHT
                        || letter == '\u200F'
                        || letter == '\u202A'
                        || letter == '\u202B'
                        || letter >= FIRST_JOINED
                        || Character.isSurrogate(letter));
    }

    /**
     * Whether a line of a page that is read from the right is so itself, by its first letter or right-to-left mark that
     * is not embedded: a formula, a Latin sentence is not.
     */
    public static boolean lineFromRight(String line) {
        int depth = 0;
        for (int at = 0; at < line.length(); at++) {
            switch (Character.getDirectionality(line.charAt(at))) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING -> depth++;
                case Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT -> depth--;
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    if (depth == 0 && line.charAt(at) != LEFT_MARK) {
                        return false;
                    }
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    if (depth == 0) {
                        return true;
                    }
                }
                default -> {
                    // digits, spaces and signs have no direction of their own
                }
            }
        }
        return true;
    }

    /** Whether a language is written from the right, in the script that its tag names or else its own. */
    public static boolean runsFromRight(Locale locale) {
        return com.ibm.icu.util.ULocale.forLocale(locale).isRightToLeft();
    }

    /** One line's letters from left to right, joined as Arabic is; without marks of direction. */
    public static String joined(String line, boolean fromRight) {
        if (!runsFromRight(line)) {
            return fromRight ? ordered(line, true) : UNSEEN.matcher(line).replaceAll("");
        }
        try {
            return ordered(
                    new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK)
                            .shape(Normalizer.normalize(line, Normalizer.Form.NFC)),
                    fromRight);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("\"" + line + "\" can't be joined: " + e.getMessage(), e);
        }
    }

    /** Whether these lines, read from left to right, show that text; each is of either order, by its own first letter. */
    public static boolean shows(List<String> lines, String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        int at = 0;
        for (String line : lines) {
            // a file may give a letter and the mark above it one by one
            String drawn = dense(Normalizer.normalize(line, Normalizer.Form.NFC));
            int end = at;
            for (int letters = 0; end < composed.length() && letters < drawn.length(); end++) {
                letters += isGap(composed.charAt(end)) ? 0 : 1;
            }
            while (end < composed.length() && closes(composed.charAt(end))) {
                end++;
            }
            String part = composed.substring(at, end).strip();
            if (!dense(ordered(part, true)).equals(drawn)
                    && !dense(ordered(part, false)).equals(drawn)) {
                return false;
            }
            at = end;
        }
        return dense(composed.substring(at)).isEmpty();
    }

    private static String ordered(String line, boolean fromRight) {
        Bidi bidi = new Bidi();
        bidi.setPara(line, fromRight ? Bidi.RTL : Bidi.LTR, null);
        return UNSEEN.matcher(bidi.writeReordered(Bidi.DO_MIRRORING)).replaceAll("");
    }

    /** A mark of direction that belongs to what is before it. */
    private static boolean closes(char letter) {
        return Character.getType(letter) == Character.FORMAT && letter != '\u202A' && letter != '\u202B';
    }

    private static boolean isGap(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT;
    }

    private static String dense(String text) {
        return GAPS.matcher(text).replaceAll("");
    }
}
