package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartDrawer;
import io.quarterdeck.chart.Typeface;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** A word across the page, behind everything else, pale enough to read over it. */
record Watermark(String word, Typeface bold, Color colour) implements ChartDrawer {
    private static final double SLOPE = Math.toRadians(-24);

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        double atOnePoint = bold.at(1f).width(word);
        float size = (float) Math.min(190, area.getWidth() * 0.72 / atOnePoint);
        AffineTransform before = graphics.getTransform();
        graphics.rotate(SLOPE, area.getCenterX(), area.getCenterY());
        graphics.setColor(colour);
        bold.at(size).draw(graphics, word, area.getCenterX() - atOnePoint * size / 2, area.getCenterY() + size * 0.36f);
        graphics.setTransform(before);
    }
}
