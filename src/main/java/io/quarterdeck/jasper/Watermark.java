package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartDrawer;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** A word across the page, behind everything else, pale enough to read over it. */
record Watermark(String word, Font bold, Color colour) implements ChartDrawer {
    private static final double SLOPE = Math.toRadians(-24);

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        FontRenderContext context = new FontRenderContext(null, true, true);
        double atOnePoint = bold.deriveFont(1f).getStringBounds(word, context).getWidth();
        float size = (float) Math.min(190, area.getWidth() * 0.72 / atOnePoint);
        AffineTransform before = graphics.getTransform();
        graphics.rotate(SLOPE, area.getCenterX(), area.getCenterY());
        graphics.setFont(bold.deriveFont(size));
        graphics.setColor(colour);
        graphics.drawString(
                word, (float) (area.getCenterX() - atOnePoint * size / 2), (float) area.getCenterY() + size * 0.36f);
        graphics.setTransform(before);
    }
}
