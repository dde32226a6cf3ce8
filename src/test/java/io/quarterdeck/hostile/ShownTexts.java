package io.quarterdeck.hostile;

import io.quarterdeck.evidence.ReadDeck;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that a deck's file shows, in its own order, without spaces: it does not matter where a line broke. */
record ShownTexts(String text) {
    static ShownTexts of(ReadDeck deck) {
        return new ShownTexts(deck.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.tagged().stream().map(ReadDeck.TaggedText::drawn), page.artifacts().stream()))
                .map(ShownTexts::dense)
                .collect(Collectors.joining("\n")));
    }

    boolean hold(String wanted) {
        return text.contains(dense(wanted));
    }

    private static String dense(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
