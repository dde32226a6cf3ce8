package io.quarterdeck.chart;

import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.LineChart.Line;
import io.quarterdeck.review.page.LineChart.LinePoint;
import io.quarterdeck.review.page.LineChart.Style;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The numbers beside a line's points: above them, or below where another label stands above.
 *
 * @param others boxes of the chart's other words, of which the numbers keep clear
 */
record LineLabels(LineChart chart, ChartStyle style, Plot plot, Rectangle2D area, List<Rectangle2D> others) {
    void draw(Graphics2D graphics) {
        List<Rectangle2D> taken = new ArrayList<>(others);
        for (Line line : chart.lines()) {
            int latest = latest(line).map(point -> (int) point.getX()).orElse(-1);
            for (int position = line.points().size() - 1; position >= 0; position--) {
                LinePoint point = line.points().get(position);
                if (point.value().isPresent() && !point.label().isEmpty()) {
                    TextBlock label = label(line, point.label(), position == latest);
                    double x = plot.x(position);
                    double y = plot.y(point.value().get().doubleValue());
                    place(label, x, y, taken).ifPresent(box -> {
                        taken.add(box);
                        label.draw(graphics, box.getMinX(), box.getMinY(), TextBlock.Align.LEFT);
                    });
                }
            }
        }
    }

    private TextBlock label(Line line, String text, boolean latest) {
        boolean named = !line.name().isEmpty();
        float size = latest && !named ? ChartStyle.TOTAL : ChartStyle.NAME - 0.5f;
        return TextBlock.line(
                text,
                style.bold(size),
                line.style() == Style.ACTUAL && !named ? style.ink() : style.legible(style.of(line.style())));
    }

    /** About the point, clear of the lines if possible; empty where other words take all places. */
    private Optional<Rectangle2D> place(TextBlock label, double x, double y, List<Rectangle2D> taken) {
        double width = label.width();
        double height = label.height();
        double left = Math.max(area.getMinX(), Math.min(area.getMaxX() - width, x - width / 2));
        double outer = Math.max(area.getMinX(), x - width + 4);
        double inner = Math.min(area.getMaxX() - width, x - 4);
        List<Rectangle2D> free = Stream.of(
                        new Rectangle2D.Double(left, y - height - 5, width, height),
                        new Rectangle2D.Double(outer, y - height - 5, width, height),
                        new Rectangle2D.Double(left, y + 5, width, height),
                        new Rectangle2D.Double(outer, y + 5, width, height),
                        new Rectangle2D.Double(inner, y - height - 5, width, height),
                        new Rectangle2D.Double(inner, y + 5, width, height),
                        new Rectangle2D.Double(left, y - 2 * height - 5, width, height),
                        new Rectangle2D.Double(left, y + height + 5, width, height),
                        new Rectangle2D.Double(left, y - 3 * height - 5, width, height))
                .map(Rectangle2D.class::cast)
                .filter(box -> box.getMinY() >= area.getMinY())
                .filter(box -> taken.stream().noneMatch(box::intersects))
                .toList();
        return free.stream().filter(this::clear).findFirst().or(() -> free.stream()
                .findFirst());
    }

    /** Whether no line passes through the box or close under it; its upper edge is air. */
    private boolean clear(Rectangle2D box) {
        Rectangle2D core = new Rectangle2D.Double(
                box.getMinX() + 1, box.getMinY() + 2, Math.max(1, box.getWidth() - 2), box.getHeight());
        for (Line line : chart.lines()) {
            for (int position = 1; position < line.points().size(); position++) {
                Optional<BigDecimal> from = line.points().get(position - 1).value();
                Optional<BigDecimal> to = line.points().get(position).value();
                if (from.isPresent()
                        && to.isPresent()
                        && core.intersectsLine(
                                plot.x(position - 1),
                                plot.y(from.get().doubleValue()),
                                plot.x(position),
                                plot.y(to.get().doubleValue()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The line's latest value, by tick and amount. */
    static Optional<Point2D> latest(Line line) {
        for (int position = line.points().size() - 1; position >= 0; position--) {
            Optional<Double> value = line.points().get(position).value().map(Number::doubleValue);
            if (value.isPresent()) {
                return Optional.of(new Point2D.Double(position, value.get()));
            }
        }
        return Optional.empty();
    }
}
