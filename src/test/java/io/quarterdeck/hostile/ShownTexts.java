package io.quarterdeck.hostile;

import com.ibm.icu.text.Bidi;
import io.quarterdeck.evidence.ReadDeck;
import io.quarterdeck.review.format.DrawnOrder;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Each text that a deck's file shows, in its order, without spaces: it does not matter where a line broke.
 *
 * @param drawn as it is read, with its lines
 * @param texts the same without spaces
 */
record ShownTexts(List<String> drawn, List<String> texts) {
    static ShownTexts of(ReadDeck deck) {
        List<String> drawn = deck.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.tagged().stream().map(ReadDeck.TaggedText::drawn), page.artifacts().stream()))
                .filter(text -> !dense(text).isEmpty())
                .toList();
        return new ShownTexts(drawn, drawn.stream().map(ShownTexts::dense).toList());
    }

    /**
     * Whether it stands in one place, or goes on at the head of a later text where a page ended; Arabic may stand as it
     * is spelt or as its letters are drawn.
     */
    boolean hold(String wanted) {
        return spelt(dense(wanted))
                || DrawnOrder.runsFromRight(wanted)
                        && wanted.lines().allMatch(line -> spelt(dense(line)) || fromRight(line));
    }

    private boolean fromRight(String wanted) {
        int length = dense(wanted).length();
        return drawn.stream()
                        .flatMap(text -> partsOf(text.lines().toList(), length))
                        .anyMatch(lines -> DrawnOrder.shows(lines, wanted))
                || Stream.of(Bidi.RTL, Bidi.LTR)
                        .map(direction ->
                                dense(new Bidi(Normalizer.normalize(wanted.strip(), Normalizer.Form.NFKC), direction)
                                        .writeReordered(Bidi.DO_MIRRORING)))
                        .anyMatch(letters -> texts.stream().anyMatch(text -> text.contains(letters)));
    }

    /** The whole, and lines one after another of as many letters: a chart's words are one text. */
    private static Stream<List<String>> partsOf(List<String> lines, int length) {
        Stream.Builder<List<String>> parts = Stream.builder();
        parts.add(lines);
        for (int first = 0; first < lines.size(); first++) {
            int read = 0;
            for (int end = first; end < lines.size() && read < length; end++) {
                read += dense(lines.get(end)).length();
                if (read == length) {
                    parts.add(lines.subList(first, end + 1));
                }
            }
        }
        return parts.build();
    }

    private boolean spelt(String sought) {
        return texts.stream().anyMatch(text -> text.contains(sought))
                || IntStream.range(0, texts.size()).anyMatch(first -> goesOn(sought, first));
    }

    private boolean goesOn(String sought, int first) {
        String text = texts.get(first);
        for (int length = Math.min(text.length(), sought.length() - 1); length > 0; length--) {
            if (text.regionMatches(text.length() - length, sought, 0, length)) {
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
