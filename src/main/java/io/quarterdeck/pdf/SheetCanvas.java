package io.quarterdeck.pdf;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** One page of a sheet, in points from its upper left corner. */
final class SheetCanvas implements AutoCloseable {
    private static final float HAIRLINE = 0.6f;
    /** How far a curve's handles are for a quarter of a circle. */
    private static final float ROUND = 0.5523f;

    private final PDDocument document;
    private final PDPageContentStream stream;
    private final float height;
    private final SheetText text;

    SheetCanvas(PDDocument document, PDPage page, SheetText text) throws IOException {
        this.document = document;
        this.stream = new PDPageContentStream(document, page);
        this.height = page.getMediaBox().getHeight();
        this.text = text;
    }

    void fill(float x, float y, float width, float high, int colour) throws IOException {
        stream.setNonStrokingColor(new Color(colour));
        stream.addRect(x, height - y - high, width, high);
        stream.fill();
    }

    void frame(float x, float y, float width, float high, int colour) throws IOException {
        stream.setStrokingColor(new Color(colour));
        stream.setLineWidth(HAIRLINE);
        stream.addRect(x, height - y - high, width, high);
        stream.stroke();
    }

    /** With round ends. */
    void pill(float x, float y, float width, float high, int colour) throws IOException {
        float r = high / 2;
        float k = r * ROUND;
        float bottom = height - y - high;
        float top = bottom + high;
        stream.setNonStrokingColor(new Color(colour));
        stream.moveTo(x + r, bottom);
        stream.lineTo(x + width - r, bottom);
        stream.curveTo(x + width - r + k, bottom, x + width, bottom + r - k, x + width, bottom + r);
        stream.curveTo(x + width, bottom + r + k, x + width - r + k, top, x + width - r, top);
        stream.lineTo(x + r, top);
        stream.curveTo(x + r - k, top, x, bottom + r + k, x, bottom + r);
        stream.curveTo(x, bottom + r - k, x + r - k, bottom, x + r, bottom);
        stream.closePath();
        stream.fill();
    }

    /** @param baseline of the text */
    void write(String words, SheetText.Look look, float x, float baseline) throws IOException {
        if (words.isEmpty()) {
            return;
        }
        stream.setNonStrokingColor(new Color(look.colour()));
        if (text.isPlain(words, look)) {
            stream.beginText();
            stream.setFont(text.font(look), look.size());
            stream.newLineAtOffset(x, height - baseline);
            stream.showText(words);
            stream.endText();
        } else {
            outline(text.outline(words, look), x, height - baseline);
        }
    }

    void writeRight(String words, SheetText.Look look, float right, float baseline) throws IOException {
        write(words, look, right - text.width(words, look), baseline);
    }

    private void outline(Shape shape, float x, float y) throws IOException {
        float[] at = new float[6];
        float lastX = 0;
        float lastY = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> stream.moveTo(x + at[0], y - at[1]);
                case PathIterator.SEG_LINETO -> stream.lineTo(x + at[0], y - at[1]);
                case PathIterator.SEG_QUADTO ->
                    stream.curveTo(
                            x + lastX + 2 * (at[0] - lastX) / 3,
                            y - lastY - 2 * (at[1] - lastY) / 3,
                            x + at[2] + 2 * (at[0] - at[2]) / 3,
                            y - at[3] - 2 * (at[1] - at[3]) / 3,
                            x + at[2],
                            y - at[3]);
                case PathIterator.SEG_CUBICTO ->
                    stream.curveTo(x + at[0], y - at[1], x + at[2], y - at[3], x + at[4], y - at[5]);
                default -> stream.closePath();
            }
            if (kind != PathIterator.SEG_CLOSE) {
                int end = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
                lastX = at[end];
                lastY = at[end + 1];
            }
        }
        stream.fill();
    }

    void picture(byte[] png, float x, float y, float width, float high) throws IOException {
        PDImageXObject image = PDImageXObject.createFromByteArray(document, png, "page");
        float scale = Math.min(width / image.getWidth(), high / image.getHeight());
        float wide = image.getWidth() * scale;
        float tall = image.getHeight() * scale;
        stream.drawImage(image, x + (width - wide) / 2, height - y - high + (high - tall) / 2, wide, tall);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
