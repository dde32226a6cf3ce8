package io.quarterdeck.jasper;

import io.quarterdeck.chart.Typeface;
import io.quarterdeck.review.format.SignedNumber;
import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a title of two lines breaks: after a clause if that leaves two fair lines, else so that both are as long. */
final class TitleBreak {
    /** The shorter line of a break after a clause, as a share of the longer. */
    private static final double LEAST_SHARE = 0.3;

    private static final double CLAUSE = 0.75;
    private static final double QUOTE = 0.3;
    /** A quotation that is open at the end, in English, German, French or Japanese marks. */
    private static final Pattern QUOTED = Pattern.compile("„[^“]*$|^[^„]*“[^”]*$|«[^»]*$|「[^」]*$");

    private static final double COMMA = 0.5;
    private static final double WORD = 0.5;

    private TitleBreak() {}

    /** The title with a line feed at the best place; unchanged where no place leaves both lines within the width. */
    static String balanced(String title, Typeface font, double width) {
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(SignedNumber.lettered(title));
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int place = places.next(); place != BreakIterator.DONE && place < title.length(); place = places.next()) {
            double first = font.width(title.substring(0, place).stripTrailing());
            double second = font.width(title.substring(place));
            double badness =
                    badness(title.substring(0, place).strip(), first, second) + (isWithinWord(title, place) ? WORD : 0);
            if (first <= width && second <= width && badness < least) {
                least = badness;
                best = place;
            }
        }
        return best == 0 ? title : title.substring(0, best) + "\n" + title.substring(best);
    }

    /**
     * Whether a break would part what reads as one. Japanese may break between any two letters, but a phrase begins where
     * hiragana ends, after a particle, and a word where kanji and katakana meet.
     */
    private static boolean isWithinWord(String title, int place) {
        int before = title.codePointBefore(place);
        int after = title.codePointAt(place);
        UnicodeScript left = script(before);
        UnicodeScript right = script(after);
        boolean phrase = left == UnicodeScript.HIRAGANA && right != UnicodeScript.HIRAGANA;
        boolean word = left == UnicodeScript.HAN && right == UnicodeScript.KATAKANA
                || left == UnicodeScript.KATAKANA && right == UnicodeScript.HAN;
        return Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after) && !phrase && !word;
    }

    /** The mark that lengthens a vowel is of the word that it stands in. */
    private static UnicodeScript script(int codePoint) {
        return codePoint == 'ー' ? UnicodeScript.KATAKANA : UnicodeScript.of(codePoint);
    }

    private static double badness(String before, double first, double second) {
        double share = Math.min(first, second) / Math.max(first, second);
        double unlike = 1 - share + (QUOTED.matcher(before).find() ? QUOTE : 0);
        if (share < LEAST_SHARE || before.isEmpty()) {
            return unlike;
        }
        return switch (before.charAt(before.length() - 1)) {
            case ';', ':', '.', '?', '!', '。', '；', '：', '？', '！' -> unlike - CLAUSE;
            case ',', '،', '、', '，' -> unlike - COMMA;
            default -> unlike;
        };
    }
}
