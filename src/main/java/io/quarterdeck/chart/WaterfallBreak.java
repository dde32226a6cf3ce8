package io.quarterdeck.chart;

import io.quarterdeck.chart.WaterfallColumns.Span;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.List;

/** The mark of a bar that is shortened: a slanting gap through it, as one draws it by hand. */
final class WaterfallBreak {
    /** Points between the edges of the gap, and by which they slant. */
    private static final double WIDE = 5;

    private static final double SLANT = 3;

    private WaterfallBreak() {}

    /** Halfway to where the lowest change ends, and so at one place in all totals. */
    static double place(List<Span> spans) {
        return spans.stream().mapToDouble(Span::to).min().orElse(0) / 2;
    }

    /** Through an upright bar. */
    static void across(Plot plot, double left, double right, double place, Color edge) {
        double slant = plot.rangeOf(SLANT);
        plot.gap(
                new Point2D.Double(left, place - slant),
                new Point2D.Double(right, place + slant),
                0,
                plot.rangeOf(WIDE),
                edge);
    }

    /** Through a lying bar. */
    static void down(Plot plot, double bottom, double top, double place, Color edge) {
        double slant = plot.domainOf(SLANT);
        double over = plot.rangeOf(2);
        plot.gap(
                new Point2D.Double(place - slant, bottom - over),
                new Point2D.Double(place + slant, top + over),
                plot.domainOf(WIDE),
                0,
                edge);
    }
}
