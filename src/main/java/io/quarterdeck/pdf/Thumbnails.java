package io.quarterdeck.pdf;

import io.quarterdeck.evidence.UnreadableDeckException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Small pictures of pages: drawn twice as large as they are wanted and halved, so that fine text stays even. */
final class Thumbnails extends PDFRenderer {
    /** Wide enough for a card that is looked at three times enlarged. */
    static final int WIDTH = 400;

    static final int HEIGHT = WIDTH * 9 / 16;
    private static final int LARGER = 2;
    private static final int MILLION = 1_000_000;
    private static final long MOST_POINTS = 40L * MILLION;

    private final PDDocument document;
    private final Work work;

    /** @param work that drawing takes, within its bounds */
    Thumbnails(PDDocument document, Work work) {
        super(document);
        this.document = document;
        this.work = work;
    }

    byte[] draw(int page) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        if (box.getWidth() < 1 || box.getHeight() / box.getWidth() > 2) {
            throw new UnreadableDeckException("its pages are not those of a deck, which are wider than high");
        }
        float scale = LARGER * Math.min(WIDTH / box.getWidth(), HEIGHT / box.getHeight());
        BufferedImage large = renderImage(page, scale, ImageType.RGB);
        BufferedImage small = new BufferedImage(
                Math.max(1, large.getWidth() / LARGER),
                Math.max(1, large.getHeight() / LARGER),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(large, 0, 0, small.getWidth(), small.getHeight(), null);
        graphics.dispose();
        return PagePictures.png(small);
    }

    /** A picture takes memory by its points and not by the bytes that it came in. */
    private static void requireModest(PDImage image) throws IOException {
        long points = (long) image.getWidth() * image.getHeight();
        if (image instanceof PDImageXObject object
                && COSName.DCT_DECODE.equals(object.getCOSObject().getFilters())) {
            // what the JPEG itself says is what will be unpacked
            try (InputStream raw = object.getCOSObject().createRawInputStream();
                    ImageInputStream in = new MemoryCacheImageInputStream(raw)) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                if (readers.hasNext()) {
                    ImageReader reader = readers.next();
                    reader.setInput(in);
                    points = Math.max(points, (long) reader.getWidth(0) * reader.getHeight(0));
                    reader.dispose();
                }
            }
        }
        if (points > MOST_POINTS) {
            throw new UnreadableDeckException(
                    "it shows a picture of " + points / MILLION + " million points; no deck does, so it is not drawn");
        }
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new PageDrawer(parameters) {
            @Override
            public void drawImage(PDImage image) throws IOException {
                requireModest(image);
                super.drawImage(image);
            }

            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                work.add(1);
                super.processOperator(operator, operands);
            }
        };
    }
}
