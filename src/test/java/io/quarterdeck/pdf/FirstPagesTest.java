package io.quarterdeck.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.evidence.UnreadableDeckException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPagesTest {
    private static final FirstPages LOOKS = new FirstPages(PdfBounds.usual());

    @TempDir
    private Path folder;

    @Test
    void aLookGivesTheFirstTwoPagesSmallAndHowManyThereAre() throws IOException {
        var look = LOOKS.look(deck(3, 20));
        assertThat(look.pages()).isEqualTo(3);
        assertThat(look.evidence()).isEmpty();
        assertThat(look.thumbnails()).hasSize(2).allSatisfy(picture -> {
            BufferedImage small = ImageIO.read(new ByteArrayInputStream(picture));
            assertThat(small.getWidth()).isEqualTo(Thumbnails.WIDTH);
            assertThat(small.getHeight()).isEqualTo(Thumbnails.HEIGHT);
        });
    }

    @Test
    void aPictureThatWouldTakeAllMemoryIsRefusedBeforeItIsUnpacked() throws IOException {
        Path file = deck(1, 1_000_000);
        assertThatThrownBy(() -> LOOKS.look(file))
                .isInstanceOf(UnreadableDeckException.class)
                .hasMessageContaining("1000000 million points");
    }

    @Test
    void pagesThatAreHigherThanWideByFarAreNoDecks() throws IOException {
        Path file = folder.resolve("receipt.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(new PDRectangle(10, 14_000)));
            document.save(file.toFile());
        }
        assertThatThrownBy(() -> LOOKS.look(file))
                .isInstanceOf(UnreadableDeckException.class)
                .hasMessageContaining("wider than high");
    }

    /** @param side of the picture on each page, as it says itself, in points */
    private Path deck(int pages, int side) throws IOException {
        Path file = folder.resolve("deck.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int number = 0; number < pages; number++) {
                PDPage page = new PDPage(new PDRectangle(960, 540));
                document.addPage(page);
                PDImageXObject picture = LosslessFactory.createFromImage(
                        document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
                picture.getCOSObject().setInt(COSName.WIDTH, side);
                picture.getCOSObject().setInt(COSName.HEIGHT, side);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    stream.drawImage(picture, 0, 0, 100, 100);
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
