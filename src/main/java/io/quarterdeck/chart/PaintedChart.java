package io.quarterdeck.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a chart painted, told by its drawers while they draw: its words, and the fills that words may stand on; in the
 * coordinates of the area that was drawn in.
 *
 * <p>It goes with the graphics, so that a chart is drawn once and no drawer has to hand it on.
 */
public final class PaintedChart {
    private static final RenderingHints.Key KEY = new RenderingHints.Key(0x5144) {
        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof PaintedChart;
        }
    };

    private final List<Label> labels = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();

    /**
     * A line of words, where it stands before the chart is turned.
     *
     * @param font in its size
     * @param turned whether the chart is turned to be read from the right: the words' place is, their letters are not
     */
    public record Label(String text, Typeface font, Color colour, double x, double baseline, boolean turned) {
        /** A box that the glyphs can't leave, known without measuring them. */
        public Rectangle2D room() {
            double size = font.size();
            return new Rectangle2D.Double(x - size / 2, baseline - 1.3 * size, size * (text.length() + 1), 1.8 * size);
        }

        /** The glyphs' own box, without the air above and below them; measured at each call. */
        public Rectangle2D ink() {
            Rectangle2D ink = font.ink(text);
            double left = turned ? font.width(text) - ink.getMaxX() : ink.getX();
            return new Rectangle2D.Double(x + left, baseline + ink.getY(), ink.getWidth(), ink.getHeight());
        }
    }

    /** A filled area; a later one lies above an earlier. */
    public record Ground(Shape area, Color colour) {}

    /** Has the drawers tell this of what they paint with the graphics. */
    public void listenTo(Graphics2D graphics) {
        graphics.setRenderingHint(KEY, this);
    }

    static Optional<PaintedChart> of(Graphics2D graphics) {
        return Optional.ofNullable((PaintedChart) graphics.getRenderingHint(KEY));
    }

    void label(Label label) {
        if (!label.text().isBlank()) {
            labels.add(label);
        }
    }

    void ground(Shape area, Color colour) {
        grounds.add(new Ground(area, colour));
    }

    public List<Label> labels() {
        return List.copyOf(labels);
    }

    public List<Ground> grounds() {
        return List.copyOf(grounds);
    }
}
