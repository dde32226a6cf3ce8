package io.quarterdeck.look;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A page with a bar and a line of the smallest and palest print that decks have, to be changed in one thing.
 *
 * @param line of {@code foot}, 8 points in the colour {@code muted}
 * @param bar its colour, 0xRRGGBB
 * @param lineAt how far the line stands from the left, in points
 * @param pageAt how far everything is moved to the right and up, in points
 */
record SmallPage(String line, int bar, float lineAt, float pageAt) {
    private static final int MUTED = 0x5B6B7E;
    private static final byte[] FONT = font();

    static SmallPage usual() {
        return new SmallPage("Meridian Foods · 1,638 of 4,205", 0x0F4C81, 20, 0);
    }

    SmallPage with(String other) {
        return new SmallPage(other, bar, lineAt, pageAt);
    }

    BufferedImage picture() {
        return Canvas.of(drawn()).inFewColours().picture();
    }

    private BufferedImage drawn() {
        try (PDDocument document = new PDDocument()) {
            PDFont font = PDType0Font.load(document, new ByteArrayInputStream(FONT));
            PDPage page = new PDPage(new PDRectangle(200, 80));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setNonStrokingColor(new Color(bar));
                content.addRect(20 + pageAt, 40 + pageAt, 6, 20);
                content.fill();
                content.setNonStrokingColor(new Color(MUTED));
                content.beginText();
                content.setFont(font, 8);
                content.newLineAtOffset(lineAt + pageAt, 20 + pageAt);
                content.showText(line);
                content.endText();
            }
            return PagePictures.draw(document, 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] font() {
        try {
            return Files.readAllBytes(Path.of("report-templates", "fonts", "NotoSans-Regular.ttf"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
