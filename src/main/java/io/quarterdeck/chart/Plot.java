package io.quarterdeck.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYPolygonAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Collects the shapes of one chart in data units and draws them through JFreeChart without its axes and grid.
 *
 * <p>The axes are stretched over the whole area so that nothing is clipped at the plot's edge; the asked ranges fall on
 * the area less its margins.
 */
final class Plot {
    private final Rectangle2D area;
    private final Range domain;
    private final Range range;
    private final XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final BarRenderer barRenderer = new BarRenderer();
    private final List<PaintedChart.Ground> grounds = new ArrayList<>();
    private final XYLineAndShapeRenderer lineRenderer = new XYLineAndShapeRenderer(true, false);

    Plot(Rectangle2D area, RectangleInsets margins, Range domain, Range range) {
        this.area = area;
        this.domain = stretched(domain, area.getWidth(), margins.getLeft(), margins.getRight());
        this.range = stretched(range, area.getHeight(), margins.getBottom(), margins.getTop());
        lineRenderer.setDrawSeriesLineAsPath(true);
        lineRenderer.setUseFillPaint(true);
        lineRenderer.setUseOutlinePaint(true);
    }

    private static Range stretched(Range range, double length, double before, double after) {
        double unit = range.getLength() / Math.max(1, length - before - after);
        return new Range(range.getLowerBound() - before * unit, range.getUpperBound() + after * unit);
    }

    double x(double value) {
        return area.getMinX() + (value - domain.getLowerBound()) / domain.getLength() * area.getWidth();
    }

    double y(double value) {
        return area.getMaxY() - (value - range.getLowerBound()) / range.getLength() * area.getHeight();
    }

    /** A bar between two corners; one that would be thinner than a hairline is drawn as a line, so that it is seen. */
    void bar(double left, double right, double from, double to, Color fill) {
        if (Math.abs(y(from) - y(to)) < 1.2) {
            segment(left, from, right, from, fill, 1.5f);
        } else if (Math.abs(x(right) - x(left)) < 1.2) {
            segment(left, from, left, to, fill, 1.5f);
        } else {
            addBar(left, right, from, to, fill, fill, 0f);
        }
    }

    void outlinedBar(double left, double right, double from, double to, Color outline) {
        addBar(left, right, from, to, Color.WHITE, outline, 1.3f);
    }

    private void addBar(double left, double right, double from, double to, Color fill, Color outline, float width) {
        XYIntervalSeries series = new XYIntervalSeries("bar" + bars.getSeriesCount());
        series.add((left + right) / 2, left, right, to, Math.min(from, to), Math.max(from, to));
        barRenderer.paints.add(fill);
        barRenderer.outlines.add(outline);
        barRenderer.widths.add(width);
        bars.addSeries(series);
        ground(
                List.of(
                        new Point2D.Double(left, from),
                        new Point2D.Double(right, from),
                        new Point2D.Double(right, to),
                        new Point2D.Double(left, to)),
                fill);
    }

    private void ground(List<? extends Point2D> corners, Color fill) {
        Path2D outline = new Path2D.Double();
        for (Point2D corner : corners) {
            if (outline.getCurrentPoint() == null) {
                outline.moveTo(x(corner.getX()), y(corner.getY()));
            } else {
                outline.lineTo(x(corner.getX()), y(corner.getY()));
            }
        }
        outline.closePath();
        grounds.add(new PaintedChart.Ground(outline, fill));
    }

    /** What so many points along the domain's axis are worth. */
    double domainOf(double points) {
        return domain.getLength() / area.getWidth() * points;
    }

    /** What so many points along the range's axis are worth. */
    double rangeOf(double points) {
        return range.getLength() / area.getHeight() * points;
    }

    /**
     * A band of the page's white over what is drawn, with a line along both of its edges.
     *
     * @param from to where one edge runs; the other lies beside it by {@code right} and {@code up}
     */
    void gap(Point2D from, Point2D to, double right, double up, Color edge) {
        double[] corners = {
            from.getX(),
            from.getY(),
            to.getX(),
            to.getY(),
            to.getX() + right,
            to.getY() + up,
            from.getX() + right,
            from.getY() + up
        };
        lineRenderer.addAnnotation(new XYPolygonAnnotation(corners, null, null, Color.WHITE), Layer.FOREGROUND);
        Stroke stroke = new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        for (int first : new int[] {0, 4}) {
            lineRenderer.addAnnotation(
                    new XYLineAnnotation(
                            corners[first], corners[first + 1], corners[first + 2], corners[first + 3], stroke, edge),
                    Layer.FOREGROUND);
        }
    }

    /** A line through the points in their order. */
    void line(List<Point2D> points, Color colour, float width) {
        int position = series(points);
        lineRenderer.setSeriesPaint(position, colour);
        lineRenderer.setSeriesStroke(position, new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    void dot(double x, double y, Color fill, Color outline, double radius) {
        int position = series(List.of(new Point2D.Double(x, y)));
        lineRenderer.setSeriesLinesVisible(position, false);
        lineRenderer.setSeriesShapesVisible(position, true);
        lineRenderer.setSeriesShape(position, new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        lineRenderer.setSeriesFillPaint(position, fill);
        lineRenderer.setSeriesOutlinePaint(position, outline);
        lineRenderer.setSeriesOutlineStroke(position, new BasicStroke(1.6f));
    }

    private int series(List<Point2D> points) {
        XYSeries series = new XYSeries("line" + lines.getSeriesCount(), false, true);
        points.forEach(point -> series.add(point.getX(), point.getY()));
        lines.addSeries(series);
        return lines.getSeriesCount() - 1;
    }

    void area(List<Point2D> corners, Color fill) {
        double[] polygon = new double[corners.size() * 2];
        for (int corner = 0; corner < corners.size(); corner++) {
            polygon[2 * corner] = corners.get(corner).getX();
            polygon[2 * corner + 1] = corners.get(corner).getY();
        }
        lineRenderer.addAnnotation(new XYPolygonAnnotation(polygon, null, null, fill), Layer.BACKGROUND);
        ground(corners, fill);
    }

    void segment(double x1, double y1, double x2, double y2, Color colour, float width) {
        Stroke stroke = new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        lineRenderer.addAnnotation(new XYLineAnnotation(x1, y1, x2, y2, stroke, colour), Layer.BACKGROUND);
    }

    void dotted(double x1, double y1, double x2, double y2, Color colour) {
        Stroke stroke =
                new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1f, new float[] {2.5f, 2.5f}, 0f);
        lineRenderer.addAnnotation(new XYLineAnnotation(x1, y1, x2, y2, stroke, colour), Layer.BACKGROUND);
    }

    void draw(Graphics2D graphics) {
        XYPlot plot = new XYPlot(bars, hidden(domain), hidden(range), barRenderer);
        plot.setDataset(1, lines);
        plot.setRenderer(1, lineRenderer);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.draw(graphics, area);
        PaintedChart.of(graphics)
                .ifPresent(painted -> grounds.forEach(ground -> painted.ground(ground.area(), ground.colour())));
    }

    private static NumberAxis hidden(Range range) {
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        axis.setAutoRange(false);
        axis.setRange(range);
        return axis;
    }

    /** Paints each bar as it was asked for; JFreeChart's own paints go by series alone. */
    private static final class BarRenderer extends XYBarRenderer {
        private final transient List<Color> paints = new ArrayList<>();
        private final transient List<Color> outlines = new ArrayList<>();
        private final transient List<Float> widths = new ArrayList<>();

        BarRenderer() {
            setUseYInterval(true);
            setShadowVisible(false);
            setBarPainter(new StandardXYBarPainter());
            setDrawBarOutline(true);
        }

        @Override
        public Paint getItemPaint(int row, int column) {
            return paints.get(row);
        }

        @Override
        public Paint getItemOutlinePaint(int row, int column) {
            return widths.get(row) > 0 ? outlines.get(row) : null;
        }

        @Override
        public Stroke getItemOutlineStroke(int row, int column) {
            return new BasicStroke(widths.get(row), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        }
    }
}
