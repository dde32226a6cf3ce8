package io.quarterdeck.chart;

import io.quarterdeck.review.page.LineChart.Line;
import io.quarterdeck.review.page.LineChart.LinePoint;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tinted areas of a line chart, in data units: the band of an interval, and where one line lies above another. */
final class LineAreas {
    private LineAreas() {}

    /**
     * One polygon for each unbroken run of points that have an interval.
     *
     * @param lone half the width of the band of a point that stands alone, in ticks
     */
    static List<List<Point2D>> bands(Line line, double lone) {
        List<List<Point2D>> bands = new ArrayList<>();
        List<Point2D> above = new ArrayList<>();
        List<Point2D> below = new ArrayList<>();
        for (int position = 0; position <= line.points().size(); position++) {
            boolean has =
                    position < line.points().size() && hasInterval(line.points().get(position));
            if (has) {
                LinePoint point = line.points().get(position);
                above.add(
                        new Point2D.Double(position, point.high().orElseThrow().doubleValue()));
                below.add(new Point2D.Double(position, point.low().orElseThrow().doubleValue()));
            } else if (!above.isEmpty()) {
                bands.add(above.size() == 1 ? box(above.get(0), below.get(0), lone) : polygon(above, below));
                above.clear();
                below.clear();
            }
        }
        return bands;
    }

    private static boolean hasInterval(LinePoint point) {
        return point.low().isPresent() && point.high().isPresent();
    }

    private static List<Point2D> box(Point2D above, Point2D below, double half) {
        double from = above.getX() - half;
        double to = above.getX() + half;
        return List.of(
                new Point2D.Double(from, above.getY()),
                new Point2D.Double(to, above.getY()),
                new Point2D.Double(to, below.getY()),
                new Point2D.Double(from, below.getY()));
    }

    private static List<Point2D> polygon(List<Point2D> above, List<Point2D> below) {
        List<Point2D> corners = new ArrayList<>(above);
        List<Point2D> back = new ArrayList<>(below);
        Collections.reverse(back);
        corners.addAll(back);
        return corners;
    }

    /** One polygon for each stretch in which {@code upper} lies above {@code lower}. */
    static List<List<Point2D>> between(Line upper, Line lower) {
        List<List<Point2D>> areas = new ArrayList<>();
        List<Point2D> above = new ArrayList<>();
        List<Point2D> below = new ArrayList<>();
        int count = Math.min(upper.points().size(), lower.points().size());
        for (int position = 0; position < count; position++) {
            double high = value(upper, position);
            double low = value(lower, position);
            if (position > 0) {
                double crossing = crossing(value(upper, position - 1) - value(lower, position - 1), high - low);
                if (crossing > 0 && crossing < 1) {
                    double level = value(upper, position - 1) + crossing * (high - value(upper, position - 1));
                    above.add(new Point2D.Double(position - 1 + crossing, level));
                    below.add(new Point2D.Double(position - 1 + crossing, level));
                }
            }
            if (high > low) {
                above.add(new Point2D.Double(position, high));
                below.add(new Point2D.Double(position, low));
            }
            if (!(high > low) || position == count - 1) {
                if (above.size() > 1) {
                    areas.add(polygon(above, below));
                }
                above.clear();
                below.clear();
            }
        }
        return areas;
    }

    /** Where between two ticks the difference changes its sign, as a share; NaN where it doesn't. */
    private static double crossing(double before, double after) {
        return before * after < 0 ? before / (before - after) : Double.NaN;
    }

    private static double value(Line line, int position) {
        return line.points().get(position).value().map(Number::doubleValue).orElse(Double.NaN);
    }
}
