package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.evidence.ReadDeck;
import io.quarterdeck.pdf.PdfBounds;
import io.quarterdeck.pdf.PdfDeckReader;
import io.quarterdeck.review.format.DrawnOrder;
import io.quarterdeck.review.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArabicDeckTest {
    @TempDir
    private Path scratch;

    @Test
    void wordsOfPagesAndChartsAreReadAsTheyWereWritten() throws IOException {
        Deck deck = Rendered.deck(
                "arabic",
                SampleReviews.review(ArabicDeck.ACCOUNT, "ar", Optional.empty(), Optional.empty(), ArabicDeck.pages()));
        ReadDeck read = new PdfDeckReader(PdfBounds.usual()).read(Files.write(scratch.resolve("a.pdf"), deck.pdf()));
        List<String> lines = read.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.tagged().stream().map(ReadDeck.TaggedText::drawn), page.artifacts().stream()))
                .flatMap(String::lines)
                // the labels of an axis stand on one line
                .flatMap(line -> Stream.concat(Stream.of(line), Stream.of(line.split(" "))))
                .toList();
        String text = seen(String.join("", lines));
        List<String> lost = new ArrayList<>();
        for (Page page : ArabicDeck.pages()) {
            Reflection.strings(page.key(), page, (path, string) -> {
                boolean there = text.contains(seen(string))
                        || lines.stream().anyMatch(line -> DrawnOrder.shows(List.of(line), string));
                if (!path.endsWith(".alt") && !there) {
                    lost.add(path + ": " + string);
                }
            });
        }
        assertThat(lost).isEmpty();
    }

    private static String seen(String text) {
        return Rendered.squeezed(text).replaceAll("\\p{Cf}", "");
    }

    @Test
    void aPageIsTheMirrorImageOfItsTemplate() throws IOException {
        List<Page> pages = List.of(MeridianDeck.summary());
        TextPosition[] english = evidence(Rendered.deck(
                "from-left", SampleReviews.review("Nord", "en-GB", Optional.empty(), Optional.empty(), pages)));
        TextPosition[] arabic = evidence(Rendered.deck(
                "from-right", SampleReviews.review("Nord", "ar", Optional.empty(), Optional.empty(), pages)));

        assertThat(right(arabic)).isCloseTo(960 - english[0].getX(), within(1f));
        assertThat(arabic[0].getX()).isCloseTo(960 - right(english), within(1f));
        assertThat(arabic[0].getY()).isEqualTo(english[0].getY());
    }

    private static float right(TextPosition[] letters) {
        TextPosition last = letters[letters.length - 1];
        return last.getX() + last.getWidth();
    }

    /** The first tile's evidence number, which is drawn before the foot's. */
    private static TextPosition[] evidence(Deck deck) throws IOException {
        List<TextPosition> letters = new ArrayList<>();
        try (PDDocument document = Rendered.document(deck)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(document);
        }
        String drawn = letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
        int at = drawn.indexOf("E01");
        return letters.subList(at, at + 3).toArray(TextPosition[]::new);
    }
}
