package io.quarterdeck.jasper;

import io.quarterdeck.chart.Typeface;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;

/**
 * Measures the glyphs of a filled text line by line, as it was broken.
 *
 * @param room of the text, in points on the page
 * @param font in the text's size
 */
record TextLines(String text, short[] breaks, Rectangle2D room, double height, double align, Typeface font) {
    /** Where a line's baseline lies, as a share of its height. */
    private static final double BASELINE = 0.785;

    /** @param room of the element on its page, before anything widens it */
    static TextLines of(JRPrintText print, Rectangle2D room, Typeface font) {
        double spare = Math.max(0, room.getHeight() - print.getTextHeight());
        VerticalTextAlignEnum vertical = print.getVerticalTextAlign();
        double top = vertical == VerticalTextAlignEnum.BOTTOM
                ? spare
                : vertical == VerticalTextAlignEnum.MIDDLE ? spare / 2 : 0;
        HorizontalTextAlignEnum horizontal = print.getHorizontalTextAlign();
        double align = horizontal == HorizontalTextAlignEnum.RIGHT
                ? 1
                : horizontal == HorizontalTextAlignEnum.CENTER ? 0.5 : 0;
        short[] breaks = print.getLineBreakOffsets();
        return new TextLines(
                print.getFullText(),
                breaks == null ? new short[0] : breaks,
                new Rectangle2D.Double(room.getX(), room.getY() + top, room.getWidth(), print.getTextHeight()),
                print.getTextHeight(),
                align,
                font);
    }

    /** One box a line that has glyphs. */
    List<Rectangle2D> boxes() {
        List<String> lines = lines();
        double step = height / Math.max(1, lines.size());
        List<Rectangle2D> boxes = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            String line = lines.get(number).strip();
            if (!line.isEmpty()) {
                double width = font.width(line);
                double left = room.getX() + (room.getWidth() - width) * align;
                double baseline = room.getY() + (number + BASELINE) * step;
                Rectangle2D glyphs = font.ink(line);
                boxes.add(new Rectangle2D.Double(
                        left + glyphs.getX(), baseline + glyphs.getY(), glyphs.getWidth(), glyphs.getHeight()));
            }
        }
        return boxes;
    }

    /** A break may be counted with its line's end or without: where a paragraph ends there is one anyhow. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (short length : breaks) {
            int to = Math.min(text.length(), from + length);
            text.substring(from, to).lines().forEach(lines::add);
            from = to;
        }
        text.substring(from).lines().forEach(lines::add);
        lines.removeIf(String::isBlank);
        return lines;
    }
}
