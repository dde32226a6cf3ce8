package io.quarterdeck.tamper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.review.format.Run;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;

/** A real deck that shows another number without changing one that is proven. */
class HiddenNumbersTest {
    private static final SignedDeck DECK = SignedDeck.all().get(2);

    private static java.util.Set<String> faults(Consumer<PDDocument> change) {
        return Verified.faults(Forged.deck(DECK.pdf(), change), Optional.empty());
    }

    @Test
    void aPictureOverANumberIsTold() {
        assertThat(faults(document -> {
                    try (PDPageContentStream content = new PDPageContentStream(
                            document, document.getPage(1), PDPageContentStream.AppendMode.APPEND, true)) {
                        content.drawImage(
                                LosslessFactory.createFromImage(
                                        document, new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB)),
                                200,
                                200,
                                90,
                                30);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .containsExactly("page-unread");
    }

    @Test
    void aParagraphThatPassesForAChartIsTold() {
        assertThat(faults(document -> {
                    COSDictionary paragraph = paragraph(document).element();
                    paragraph.setName(COSName.S, "Figure");
                    paragraph.setString(COSName.ALT, "a chart");
                }))
                .contains("page-unread");
    }

    @Test
    void aNumberThatPassesForTheCustomersWordsIsTold() {
        assertThat(faults(document -> {
                    COSDictionary properties = figure(document);
                    properties.setItem(COSName.N, new COSString(Run.Kind.WORDS.id()));
                    properties.setItem(COSName.V, new COSString("customer"));
                }))
                .contains("page-words");
    }

    @Test
    void aNumberOfTheEvidenceThatNoPagePrintsIsTold() {
        assertThat(faults(document -> {
                    Run run = Tagged.run(figure(document));
                    for (Tagged text : Tagged.of(document)) {
                        for (COSDictionary properties : text.runs()) {
                            if (Tagged.run(properties).equals(run)) {
                                properties.setItem(COSName.N, new COSString(Run.Kind.DEFINITION.id()));
                            }
                        }
                    }
                }))
                .contains("page-prints");
    }

    private static Tagged paragraph(PDDocument document) {
        return Tagged.of(document).stream()
                .filter(text -> !text.isChart() && isOfFigures(text.runs()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOfFigures(List<COSDictionary> runs) {
        return runs.stream()
                .map(Tagged::run)
                .anyMatch(run -> run.kind() == Run.Kind.FIGURE && run.text().matches(".*[0-9].*"));
    }

    private static COSDictionary figure(PDDocument document) {
        return paragraph(document).runs().stream()
                .filter(properties -> isOfFigures(List.of(properties)))
                .findFirst()
                .orElseThrow();
    }
}
