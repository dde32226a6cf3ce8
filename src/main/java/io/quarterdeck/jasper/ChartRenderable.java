package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartDrawer;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Hands a chart to the PDF as vectors and text, with the words for those who can't see it. */
final class ChartRenderable extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;

    private final transient ChartDrawer drawer;
    private final String alt;
    private final transient ChartClock clock;

    ChartRenderable(ChartDrawer drawer, String alt, ChartClock clock) {
        this.drawer = drawer;
        this.alt = alt;
        this.clock = clock;
    }

    /** Empty for a decoration. */
    String alt() {
        return alt;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        long started = ChartClock.now();
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        drawer.draw(graphics, area);
        clock.add(started);
    }
}
