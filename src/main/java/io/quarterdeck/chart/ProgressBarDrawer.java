package io.quarterdeck.chart;

import io.quarterdeck.review.page.ProgressBar;
import io.quarterdeck.review.page.Tone;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;

/** A track of full length for the target, filled as far as is done; a tick stands where the ramp expects it today. */
record ProgressBarDrawer(ProgressBar chart, ChartStyle style) implements ChartDrawer {
    private static final double TICK_OVERHANG = 4;

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        double top = area.getMinY() + TICK_OVERHANG;
        double height = area.getHeight() - 2 * TICK_OVERHANG;
        fill(graphics, style.pale(), area.getMinX(), top, area.getWidth(), height);
        chart.done().ifPresent(done -> fill(graphics, colour(), area.getMinX(), top, clamped(done, area), height));
        chart.expected().ifPresent(expected -> {
            double x = Math.min(area.getMaxX() - 1.5, area.getMinX() + clamped(expected, area));
            fill(graphics, style.ink(), x, area.getMinY(), 1.5, area.getHeight());
        });
    }

    private static double clamped(BigDecimal share, Rectangle2D area) {
        return Math.max(0, Math.min(1, share.doubleValue())) * area.getWidth();
    }

    private Color colour() {
        return chart.tone() == Tone.BAD || chart.tone() == Tone.WARN ? style.of(chart.tone()) : style.primary();
    }

    private static void fill(Graphics2D graphics, Color colour, double x, double y, double width, double height) {
        if (width > 0) {
            graphics.setColor(colour);
            graphics.fill(new Rectangle2D.Double(x, y, width, height));
        }
    }
}
