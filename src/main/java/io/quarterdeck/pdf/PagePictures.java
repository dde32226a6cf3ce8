package io.quarterdeck.pdf;

import io.quarterdeck.deck.DeckPictures;
import io.quarterdeck.deck.RenderException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages with PDFBox: no program of the machine is needed. */
public final class PagePictures implements DeckPictures {
    @Override
    public void draw(byte[] pdf, int dpi, Album album) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            int pages = document.getNumberOfPages();
            for (int page = 0; page < pages; page++) {
                album.page(page + 1, pages, png(renderer.renderImageWithDPI(page, dpi, ImageType.RGB)));
            }
        } catch (IOException e) {
            throw new RenderException("the deck's pages can't be drawn as pictures: " + e.getMessage(), e);
        }
    }

    static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // given a mere stream, ImageIO would lay a file beside each picture
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        }
        return bytes.toByteArray();
    }
}
