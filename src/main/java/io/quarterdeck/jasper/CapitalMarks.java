package io.quarterdeck.jasper;

import io.quarterdeck.review.page.Page;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells capitals with a dot below and a tone (Yoruba Ọ́ Ẹ̀) so that the tone stands above the letter.
 *
 * <p>A PDF places a combining tone at the height of small letters, into the capital. The capital with its tone exists
 * as one letter (Ó È), so the dot below combines instead: canonically the same text, and searchable as such.
 */
final class CapitalMarks {
    private static final Pattern CAPITAL_WITH_TONE = Pattern.compile("(\\p{Lu})([\\u0300-\\u0304\\u0306-\\u030C])");
    private static final String DOT_BELOW = "\u0323";

    private CapitalMarks() {}

    static String spell(String text) {
        if (text.chars().allMatch(character -> character < 0x300 || isMark(character))) {
            return text;
        }
        Matcher marks = CAPITAL_WITH_TONE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        return marks.find() ? marks.replaceAll(CapitalMarks::toneFirst) : text;
    }

    /** One of the noncharacters of {@link io.quarterdeck.review.format.Marks}, which stand in nearly every text. */
    private static boolean isMark(int character) {
        return character >= 0xFDD0 && character <= 0xFDEF;
    }

    private static String toneFirst(MatchResult marked) {
        String capital = Normalizer.normalize(marked.group(1), Normalizer.Form.NFD);
        String letter = Normalizer.normalize(capital.charAt(0) + marked.group(2), Normalizer.Form.NFC);
        return capital.substring(1).equals(DOT_BELOW) && letter.length() == 1 ? letter + DOT_BELOW : marked.group();
    }

    /** The same page with every text respelt. */
    static Page spell(Page page) {
        return (Page) Reflection.mapped(page, CapitalMarks::spell);
    }
}
