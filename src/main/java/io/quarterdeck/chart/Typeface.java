package io.quarterdeck.chart;

import io.quarterdeck.review.format.DrawnOrder;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * One face of a deck's text, as the fonts of its scripts in order: each character is set in the first that has it.
 *
 * <p>What belongs to no script (spaces, combining marks, invisible characters) stays in the font of what it follows.
 *
 * @param fonts at one size; the last resort for a character that none has is the first
 */
public record Typeface(List<Font> fonts) {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    public Typeface {
        fonts = List.copyOf(fonts);
    }

    public static Typeface of(Font... fonts) {
        return new Typeface(List.of(fonts));
    }

    /** Consecutive characters in one font. */
    private record Piece(int start, int end, Font font) {}

    /** @param size in points */
    public Typeface at(float size) {
        return new Typeface(fonts.stream().map(font -> font.deriveFont(size)).toList());
    }

    /** In points. */
    public float size() {
        return fonts.get(0).getSize2D();
    }

    /** Whether the font at this position sets the character, alone or as what belongs to no script. */
    public boolean sets(int position, int codePoint) {
        return isNeutral(codePoint) ? has(fonts.get(position), codePoint) : first(codePoint) == position;
    }

    private int first(int codePoint) {
        for (int position = 0; position < fonts.size(); position++) {
            if (has(fonts.get(position), codePoint)) {
                return position;
            }
        }
        return 0;
    }

    private static boolean has(Font font, int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || font.canDisplay(codePoint);
    }

    private static boolean isNeutral(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.SPACE_SEPARATOR -> true;
            default -> false;
        };
    }

    private List<Piece> pieces(String text) {
        if (fonts.size() == 1) {
            return List.of(new Piece(0, text.length(), fonts.get(0)));
        }
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        int current = -1;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            if (current >= 0 && sets(current, codePoint)) {
                continue;
            }
            if (at > start) {
                pieces.add(new Piece(start, at, fonts.get(current)));
            }
            start = at;
            current = first(codePoint);
        }
        if (start < text.length()) {
            pieces.add(new Piece(start, text.length(), fonts.get(current)));
        }
        return pieces;
    }

    /** In points. */
    public double width(String text) {
        double width = 0;
        for (Piece piece : pieces(text)) {
            width += width(text.substring(piece.start, piece.end), piece.font);
        }
        return width;
    }

    private static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, CONTEXT).getWidth();
    }

    public boolean isBold() {
        return fonts.get(0).isBold();
    }

    /** The box of the glyphs, without the air around them, where the text begins at the origin; in points. */
    public Rectangle2D ink(String text) {
        // glyphs are taken one by one, so that letters must come in the forms in which they join
        String drawn = DrawnOrder.runsFromRight(text) ? DrawnOrder.joined(text, DrawnOrder.lineFromRight(text)) : text;
        Rectangle2D ink = new Rectangle2D.Double();
        double left = 0;
        for (Piece piece : pieces(drawn)) {
            String part = drawn.substring(piece.start, piece.end);
            Rectangle2D glyphs = piece.font.createGlyphVector(CONTEXT, part).getVisualBounds();
            if (!glyphs.isEmpty()) {
                Rectangle2D shifted = new Rectangle2D.Double(
                        left + glyphs.getX(), glyphs.getY(), glyphs.getWidth(), glyphs.getHeight());
                ink = ink.isEmpty() ? shifted : ink.createUnion(shifted);
            }
            left += width(part, piece.font);
        }
        return ink;
    }

    /** Height of a line of this text, in points: that of the tallest of its fonts. */
    public double lineHeight(String text) {
        double tallest = 0;
        for (Piece piece : pieces(text)) {
            LineMetrics metrics = piece.font.getLineMetrics(text, piece.start, piece.end, CONTEXT);
            tallest = Math.max(tallest, metrics.getHeight());
        }
        return tallest;
    }

    /** The text with its fonts, to be broken into lines; not for an empty one. */
    public AttributedString attributed(String text) {
        AttributedString attributed = new AttributedString(text);
        for (Piece piece : pieces(text)) {
            attributed.addAttribute(TextAttribute.FONT, piece.font, piece.start, piece.end);
        }
        return attributed;
    }

    /** A line; in a {@link MirroredChart} the letters stand in the place that is turned, but are not. */
    public void draw(Graphics2D graphics, String text, double x, double baseline) {
        boolean turned = MirroredChart.isTurned(graphics);
        if (!turned) {
            drawFromLeft(graphics, DrawnOrder.runsFromRight(text) ? DrawnOrder.joined(text, false) : text, x, baseline);
            return;
        }
        AffineTransform before = graphics.getTransform();
        MirroredChart.turn(graphics, x + width(text) / 2);
        drawFromLeft(graphics, DrawnOrder.joined(text, DrawnOrder.lineFromRight(text)), x, baseline);
        graphics.setTransform(before);
    }

    private void drawFromLeft(Graphics2D graphics, String text, double x, double baseline) {
        double left = x;
        for (Piece piece : pieces(text)) {
            String part = text.substring(piece.start, piece.end);
            graphics.setFont(piece.font);
            graphics.drawString(part, (float) left, (float) baseline);
            left += width(part, piece.font);
        }
    }
}
