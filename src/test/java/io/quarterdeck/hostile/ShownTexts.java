package io.quarterdeck.hostile;

import io.quarterdeck.evidence.ReadDeck;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Each text that a deck's file shows, in its order, without spaces: it does not matter where a line broke. */
record ShownTexts(List<String> texts) {
    static ShownTexts of(ReadDeck deck) {
        return new ShownTexts(deck.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.tagged().stream().map(ReadDeck.TaggedText::drawn), page.artifacts().stream()))
                .map(ShownTexts::dense)
                .filter(text -> !text.isEmpty())
                .toList());
    }

    /** Whether it stands in one place, or goes on at the head of a later text where a page ended. */
    boolean hold(String wanted) {
        String sought = dense(wanted);
        for (int first = 0; first < texts.size(); first++) {
            if (texts.get(first).contains(sought) || goesOn(sought, first)) {
                return true;
            }
        }
        return false;
    }

    private boolean goesOn(String sought, int first) {
        String text = texts.get(first);
        for (int length = Math.min(text.length(), sought.length() - 1); length > 0; length--) {
            if (text.endsWith(sought.substring(0, length))) {
                String rest = sought.substring(length);
                for (int later = first + 1; later < texts.size(); later++) {
                    if (texts.get(later).startsWith(rest) || rest.startsWith(texts.get(later)) && goesOn(rest, later)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String dense(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
