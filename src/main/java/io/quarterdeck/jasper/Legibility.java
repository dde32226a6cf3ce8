package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartStyle;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a text is large enough, and stands out from all that is painted beneath it as WCAG 2 AA asks. */
final class Legibility {
    private static final double SMALLEST = 10;
    private static final double SMALLEST_OF_FOOT = 8;
    private static final double LARGE = 18;
    private static final double LARGE_BOLD = 14;
    private static final double CONTRAST = 4.5;
    private static final double CONTRAST_OF_LARGE = 3;
    /** Less of a ground than this, in points, no glyph can vanish in. */
    private static final double HAIR = 2;

    private Legibility() {}

    /** What is wrong, as the end of a sentence. */
    static Optional<String> fault(PaintedText text, List<PaintedPage.Fill> fills) {
        PaintedText.Look look = text.look();
        double smallest = look.footer() ? SMALLEST_OF_FOOT : SMALLEST;
        if (look.size() < smallest - 0.01) {
            return Optional.of(String.format(
                    Locale.ROOT, "is set in %.1f points, less than the %.0f that can be read", look.size(), smallest));
        }
        double needed = look.size() >= LARGE || look.bold() && look.size() >= LARGE_BOLD ? CONTRAST_OF_LARGE : CONTRAST;
        return grounds(text, fills).stream()
                .map(ground -> ChartStyle.contrast(look.colour(), ground))
                .filter(contrast -> contrast < needed)
                .findFirst()
                .map(contrast -> String.format(
                        Locale.ROOT, "has a contrast of %.2f with its ground, less than %.1f", contrast, needed));
    }

    /** Every colour that the text stands on: white where nothing is painted. */
    private static List<Color> grounds(PaintedText text, List<PaintedPage.Fill> fills) {
        List<Color> grounds = new ArrayList<>(List.of(Color.WHITE));
        for (PaintedPage.Fill fill : fills) {
            if (fill.order() <= text.look().order() && touches(fill.area(), text)) {
                if (covers(fill.area(), text)) {
                    grounds.clear();
                }
                grounds.add(fill.colour());
            }
        }
        return grounds;
    }

    private static boolean touches(Shape area, PaintedText text) {
        return PaintedText.meets(area.getBounds2D(), text.room(), HAIR)
                && text.lines().stream().anyMatch(line -> area.intersects(inner(line)));
    }

    private static boolean covers(Shape area, PaintedText text) {
        return text.lines().stream().allMatch(line -> area.contains(inner(line)));
    }

    private static Rectangle2D inner(Rectangle2D line) {
        double x = Math.min(HAIR, line.getWidth() / 3);
        double y = Math.min(HAIR, line.getHeight() / 3);
        return new Rectangle2D.Double(
                line.getX() + x, line.getY() + y, line.getWidth() - 2 * x, line.getHeight() - 2 * y);
    }
}
