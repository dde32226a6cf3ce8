package io.quarterdeck.chart;

import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.LineChart.Line;
import io.quarterdeck.review.page.LineChart.LinePoint;
import io.quarterdeck.review.page.LineChart.Style;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers beside a line's points: above them, or below where another label stands above. */
record LineLabels(LineChart chart, ChartStyle style, Plot plot, Rectangle2D area) {
    void draw(Graphics2D graphics) {
        List<Rectangle2D> taken = new ArrayList<>();
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

    /** Above, else below the point; empty where both places are taken by other labels. */
    private Optional<Rectangle2D> place(TextBlock label, double x, double y, List<Rectangle2D> taken) {
        double left = Math.max(area.getMinX(), Math.min(area.getMaxX() - label.width(), x - label.width() / 2));
        Rectangle2D above = new Rectangle2D.Double(left, y - label.height() - 5, label.width(), label.height());
        Rectangle2D below = new Rectangle2D.Double(left, y + 5, label.width(), label.height());
        if (taken.stream().noneMatch(above::intersects)) {
            return Optional.of(above);
        }
        return taken.stream().noneMatch(below::intersects) ? Optional.of(below) : Optional.empty();
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
