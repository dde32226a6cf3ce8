package io.quarterdeck.chart;

import io.quarterdeck.review.page.Sparkline;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** A bare trend with a dot on its latest value; a gap in the data is bridged. */
record SparklineDrawer(Sparkline chart, ChartStyle style) implements ChartDrawer {
    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        List<Point2D> points = new ArrayList<>();
        for (int position = 0; position < chart.points().size(); position++) {
            Optional<BigDecimal> value = chart.points().get(position);
            if (value.isPresent()) {
                points.add(new Point2D.Double(position, value.get().doubleValue()));
            }
        }
        double low = points.stream().mapToDouble(Point2D::getY).min().orElse(0);
        double high = points.stream().mapToDouble(Point2D::getY).max().orElse(0);
        Range range = low == high ? new Range(low - 1, high + 1) : new Range(low, high);
        Plot plot = new Plot(
                area,
                new RectangleInsets(4, 2, 4, 4),
                new Range(0, chart.points().size() - 1),
                range);
        plot.line(points, style.primary(), 1.5f);
        Point2D latest = points.get(points.size() - 1);
        plot.dot(latest.getX(), latest.getY(), style.primary(), style.primary(), 2);
        plot.draw(graphics);
    }
}
