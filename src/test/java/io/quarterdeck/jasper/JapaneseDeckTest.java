package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.review.page.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JapaneseDeckTest {
    /** What Japanese sets at no line's beginning. */
    private static final String NEVER_FIRST = "、。」）・～！？";

    private static Deck deck;

    @BeforeAll
    static void render() {
        deck = Rendered.deck(
                "japanese",
                SampleReviews.review(
                        JapaneseDeck.ACCOUNT, "ja", Optional.empty(), Optional.empty(), JapaneseDeck.pages()));
    }

    @Test
    void wordsOfPagesAndChartsAreReadAsTheyWereWritten() {
        String text = Rendered.text(deck);
        List<String> lost = new ArrayList<>();
        for (Page page : JapaneseDeck.pages()) {
            Reflection.strings(page.key(), page, (path, string) -> {
                if (!path.endsWith(".alt") && !isWrappedInAChart(path) && !text.contains(Rendered.squeezed(string))) {
                    lost.add(path + ": " + string);
                }
            });
        }
        assertThat(lost).isEmpty();
    }

    /** Lines of neighbouring labels are read in turn. */
    private static boolean isWrappedInAChart(String path) {
        return path.contains("chart.steps") && path.endsWith(".label");
    }

    @Test
    void noLineBeginsWithAMarkThatClosesOrDivides() throws IOException {
        try (PDDocument document = Rendered.document(deck)) {
            assertThat(new PDFTextStripper().getText(document).lines())
                    .noneMatch(line -> !line.isEmpty() && NEVER_FIRST.indexOf(line.charAt(0)) >= 0);
        }
    }
}
