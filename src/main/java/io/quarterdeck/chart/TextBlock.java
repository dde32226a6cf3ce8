package io.quarterdeck.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines of text in one face, wrapped to a width; nothing is ever cut. */
record TextBlock(List<String> lines, Font font, Color colour) {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    static TextBlock line(String text, Font font, Color colour) {
        return new TextBlock(text.isEmpty() ? List.of() : List.of(text), font, colour);
    }

    /** Breaks at spaces; a word that is wider than the width breaks between characters. */
    static TextBlock wrap(String text, Font font, Color colour, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.trim().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, font) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, font) > width) {
                int cut = charactersThatFit(line, font, width);
                if (cut >= line.length()) {
                    break;
                }
                lines.add(line.substring(0, cut));
                line = line.substring(cut);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return new TextBlock(List.copyOf(lines), font, colour);
    }

    /** Wraps to as many lines as the width needs, but to about the same length each. */
    static TextBlock balanced(String text, Font font, Color colour, double width) {
        TextBlock block = wrap(text, font, colour, width);
        for (double narrower = width - 5; narrower > 0; narrower -= 5) {
            TextBlock next = wrap(text, font, colour, narrower);
            if (next.lines().size() > block.lines().size() || widestWord(text, font) > narrower) {
                return block;
            }
            block = next;
        }
        return block;
    }

    private static int charactersThatFit(String word, Font font, double width) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        int fits = characters.next();
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            if (width(word.substring(0, end), font) > width) {
                break;
            }
            fits = end;
        }
        return fits;
    }

    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, CONTEXT).getWidth();
    }

    /** Width of the widest word: the least width that breaks none. */
    static double widestWord(String text, Font font) {
        double widest = 0;
        for (String word : text.trim().split("\\s+")) {
            widest = Math.max(widest, width(word, font));
        }
        return widest;
    }

    double width() {
        return lines.stream().mapToDouble(line -> width(line, font)).max().orElse(0);
    }

    double lineHeight() {
        return font.getSize2D() * 1.28;
    }

    double height() {
        return lines.size() * lineHeight();
    }

    /** Draws with the block's top at {@code top}; {@code x} is its left edge, centre or right edge. */
    void draw(Graphics2D graphics, double x, double top, Align align) {
        graphics.setFont(font);
        graphics.setColor(colour);
        double baseline = top + font.getSize2D() * 1.02;
        Optional<PaintedChart> painted = PaintedChart.of(graphics);
        for (String line : lines) {
            double shift =
                    switch (align) {
                        case LEFT -> 0;
                        case CENTRE -> width(line, font) / 2;
                        case RIGHT -> width(line, font);
                    };
            double left = x - shift;
            double at = baseline;
            graphics.drawString(line, (float) left, (float) at);
            painted.ifPresent(chart -> chart.label(line, font, colour, left, at));
            baseline += lineHeight();
        }
    }

    void drawMiddle(Graphics2D graphics, double x, double middle, Align align) {
        draw(graphics, x, middle - height() / 2, align);
    }

    /** Draws centred over {@code x}, moved sideways as far as the area demands. */
    void drawWithin(Graphics2D graphics, double x, double top, Rectangle2D area) {
        double half = width() / 2;
        double centre = Math.max(area.getMinX() + half, Math.min(area.getMaxX() - half, x));
        draw(graphics, centre, top, Align.CENTRE);
    }
}
