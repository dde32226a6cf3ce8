package io.quarterdeck.evidence;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts as they are compared: however they were broken into lines, composed and spaced. */
final class PlainText {
    /** Digits of every script. */
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** Marks of direction and the like, which are never drawn. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private PlainText() {}

    /** Composed, without spaces and without what can't be seen. */
    static String dense(String text) {
        return SPACES.matcher(composed(text)).replaceAll("");
    }

    /** Composed, with single spaces. */
    static String spaced(String text) {
        return SPACES.matcher(composed(text)).replaceAll(" ").strip();
    }

    private static String composed(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    static boolean hasDigit(String text) {
        return DIGIT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).find();
    }

    /** The digits alone, as 0 to 9. */
    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isDigit)
                .forEach(point -> digits.append(Character.digit(point, 10)));
        return digits.toString();
    }
}
