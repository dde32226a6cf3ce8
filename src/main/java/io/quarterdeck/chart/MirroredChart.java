package io.quarterdeck.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** A chart's mirror image, for pages that are read from the right; {@link Typeface} keeps its letters as they are. */
public record MirroredChart(ChartDrawer chart) implements ChartDrawer {
    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        AffineTransform before = graphics.getTransform();
        turn(graphics, area.getCenterX());
        chart.draw(graphics, area);
        graphics.setTransform(before);
    }

    /** Turns what is drawn from now on about an upright line. */
    static void turn(Graphics2D graphics, double x) {
        graphics.translate(2 * x, 0);
        graphics.scale(-1, 1);
    }

    static boolean isTurned(Graphics2D graphics) {
        return graphics.getTransform().getDeterminant() < 0;
    }
}
