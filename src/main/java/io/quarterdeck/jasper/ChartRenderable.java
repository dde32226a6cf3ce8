package io.quarterdeck.jasper;

import io.quarterdeck.chart.ChartDrawer;
import io.quarterdeck.chart.PaintedChart;
import io.quarterdeck.review.format.Run;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Hands a chart to the PDF as vectors and text, with the words for those who can't see it. */
final class ChartRenderable extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;

    private final transient ChartDrawer drawer;
    private final String alt;
    private final transient List<Run> runs;
    private final transient ChartClock clock;
    private transient PaintedChart painted = new PaintedChart();

    ChartRenderable(ChartDrawer drawer, String alt, List<Run> runs, ChartClock clock) {
        this.drawer = drawer;
        this.alt = alt;
        this.runs = runs;
        this.clock = clock;
    }

    /** Empty for a decoration. */
    String alt() {
        return alt;
    }

    /** Where the numbers and words of its labels come from. */
    List<Run> runs() {
        return runs;
    }

    /** What the last drawing painted; nothing before the first. */
    PaintedChart painted() {
        return painted;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        long started = ChartClock.now();
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        painted = new PaintedChart();
        painted.listenTo(graphics);
        drawer.draw(graphics, area);
        clock.add(started);
    }
}
