package io.quarterdeck.look;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws a deck's pages as pictures of one pixel a point, with nothing but PDFBox and the fonts in the file, so that each
 * machine draws the same.
 */
public final class PagePictures {
    private static final int ONE_PIXEL_A_POINT = 72;

    private PagePictures() {}

    /**
     * The first page of each kind by its key, e.g. {@code evidence}; of a kind that flows on, {@code evidence-2} and
     * {@code evidence-last} too, whatever number that has: between them stands more of the same.
     *
     * @param keys of the deck's kinds of page, in their order
     * @throws IllegalStateException when the file's outline doesn't name as many pages
     */
    public static Map<String, BufferedImage> of(byte[] pdf, List<String> keys) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Integer> first = firstPages(document);
            if (first.size() != keys.size()) {
                throw new IllegalStateException(
                        "the outline has " + first.size() + " titles, but the pages are " + keys);
            }
            first.add(document.getNumberOfPages());
            Map<String, BufferedImage> pictures = new LinkedHashMap<>();
            PDFRenderer renderer = new PDFRenderer(document);
            for (int at = 0; at < keys.size(); at++) {
                String key = keys.get(at);
                int start = first.get(at);
                int last = first.get(at + 1) - 1;
                pictures.put(key, draw(renderer, start));
                if (last > start) {
                    pictures.put(key + "-2", draw(renderer, start + 1));
                }
                if (last > start + 1) {
                    pictures.put(key + "-last", draw(renderer, last));
                }
            }
            return pictures;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A kind that flows on stands in the outline once. */
    private static List<Integer> firstPages(PDDocument document) throws IOException {
        List<Integer> pages = new ArrayList<>();
        for (PDOutlineItem item :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            pages.add(document.getPages().indexOf(item.findDestinationPage(document)));
        }
        return pages;
    }

    /** @param page the first being 0 */
    static BufferedImage draw(PDDocument document, int page) throws IOException {
        return draw(new PDFRenderer(document), page);
    }

    private static BufferedImage draw(PDFRenderer renderer, int page) throws IOException {
        return renderer.renderImageWithDPI(page, ONE_PIXEL_A_POINT, ImageType.RGB);
    }
}
