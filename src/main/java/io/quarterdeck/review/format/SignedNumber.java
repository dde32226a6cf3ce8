package io.quarterdeck.review.format;

import java.util.regex.Pattern;

/** Keeps lines from ending within a number that has a sign, or within a day. */
public final class SignedNumber {
    private static final Pattern SIGN =
            Pattern.compile("(?<![\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]])[−+±]\\p{Sc}?(?=\\d)");

    private static final Pattern ISO_HYPHEN =
            Pattern.compile("(?<=\\b\\d{4})-(?=\\d\\d-\\d\\d\\b)|(?<=\\b\\d{4}-\\d\\d)-(?=\\d\\d\\b)");

    private SignedNumber() {}

    /**
     * The text to look for line breaks in, as long as the one that is drawn: Java's rules end a line after the first point
     * or comma of a number with a sign, {@code −3.} and {@code 19 %}. A digit, as wide as a sign in most fonts, stands in
     * its place and in that of a currency's sign, and in the place of the hyphens of a day such as 2026-07-01.
     */
    public static String lettered(String text) {
        boolean hasSign = text.indexOf('−') >= 0 || text.indexOf('+') >= 0 || text.indexOf('±') >= 0;
        String signed = hasSign
                ? SIGN.matcher(text).replaceAll(sign -> "0".repeat(sign.group().length()))
                : text;
        return signed.indexOf('-') < 0 ? signed : ISO_HYPHEN.matcher(signed).replaceAll("0");
    }
}
