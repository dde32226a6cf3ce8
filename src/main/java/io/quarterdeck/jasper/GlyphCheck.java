package io.quarterdeck.jasper;

import io.quarterdeck.deck.Brand;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds characters that the brand's fonts can't show: a PDF would print them as nothing, without a word. */
final class GlyphCheck {
    private GlyphCheck() {}

    /** Code points of a deck that a family lacks → the first place where each stands. */
    static Map<Integer, String> lacking(BusinessReview review, Brand brand, Faces faces) {
        Map<Integer, String> places = new LinkedHashMap<>();
        Reflection.strings("the wordmark", brand.wordmark(), (path, text) -> collect(path, text, faces, places));
        Reflection.strings("frame", review.frame(), (path, text) -> collect(path, text, faces, places));
        for (Page page : review.pages()) {
            Reflection.strings("page " + page.key(), page, (path, text) -> collect(path, text, faces, places));
        }
        return places;
    }

    /** One finding a character that no font has, naming its code point and the first place where it stands. */
    static List<Finding> findings(FontOrder order, Map<Integer, String> places) {
        return places.entrySet().stream()
                .filter(place -> order.missing().contains(place.getKey()))
                .map(place -> new Finding(
                        "glyphs-exist",
                        Optional.empty(),
                        String.format(
                                Locale.ROOT,
                                "No font has a glyph for “%s” (U+%04X) in %s.",
                                Character.toString(place.getKey()),
                                place.getKey(),
                                place.getValue()),
                        "Write it otherwise, or add a font that has it to report-templates/fonts."))
                .toList();
    }

    private static void collect(String path, String marked, Faces faces, Map<Integer, String> places) {
        String text = Marks.plain(marked);
        text.codePoints()
                .filter(codePoint -> codePoint != '\n' && !ignorable(codePoint) && !faces.canDisplay(codePoint))
                .forEach(codePoint -> places.putIfAbsent(codePoint, path + ": “" + beginning(text) + "”"));
    }

    private static boolean ignorable(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT;
    }

    /** First characters of a text, for a message to point at it. */
    static String beginning(String text) {
        return text.codePoints()
                .limit(60)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "", text.codePointCount(0, text.length()) > 60 ? " …" : ""));
    }
}
