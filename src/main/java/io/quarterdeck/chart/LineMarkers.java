package io.quarterdeck.chart;

import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.LineChart.Marker;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Labelled places on the first line, such as the payback: a ring, a stem and words clear of the line. */
record LineMarkers(LineChart chart, ChartStyle style, Plot plot, Rectangle2D area) {
    private static final double CLEARANCE = 12;
    private static final double WIDEST = 280;

    void shapes() {
        for (Marker marker : chart.markers()) {
            value(marker.position()).ifPresent(value -> {
                double x = marker.position();
                Box box = box(marker);
                plot.segment(x, value, x, valueAt(box.top()), style.ink(), 0.8f);
                plot.dot(x, value, Color.WHITE, style.ink(), 4);
            });
        }
    }

    void words(Graphics2D graphics) {
        for (Marker marker : chart.markers()) {
            if (value(marker.position()).isPresent()) {
                Box box = box(marker);
                TextBlock.Align align = box.rightwards() ? TextBlock.Align.LEFT : TextBlock.Align.RIGHT;
                double x = plot.x(marker.position()) + (box.rightwards() ? 6 : -6);
                title(marker).draw(graphics, x, box.top(), align);
                note(marker).draw(graphics, x, box.top() + title(marker).height(), align);
            }
        }
    }

    private record Box(double top, boolean rightwards) {}

    /** Above the highest part of any line that the words pass over, at the side that has the room. */
    private Box box(Marker marker) {
        double width = Math.max(title(marker).width(), note(marker).width()) + 6;
        double height = title(marker).height() + note(marker).height();
        double x = plot.x(marker.position());
        boolean rightwards = x + width <= area.getMaxX();
        double from = rightwards ? x : x - width;
        double highest = plot.y(value(marker.position()).orElseThrow()) - 24;
        for (LineChart.Line line : chart.lines()) {
            for (int position = 0; position < line.points().size(); position++) {
                double at = plot.x(position);
                double step = plot.x(1) - plot.x(0);
                Optional<Double> level = line.points().get(position).value().map(Number::doubleValue);
                if (level.isPresent() && at > from - step && at < from + width + step) {
                    highest = Math.min(highest, plot.y(level.get()));
                }
            }
        }
        return new Box(Math.max(area.getMinY(), highest - CLEARANCE - height), rightwards);
    }

    private TextBlock title(Marker marker) {
        return TextBlock.wrap(marker.title(), style.bold(ChartStyle.AMOUNT), style.ink(), WIDEST);
    }

    private TextBlock note(Marker marker) {
        return TextBlock.wrap(marker.note(), style.regular(ChartStyle.SMALL), style.muted(), WIDEST);
    }

    private Optional<Double> value(int position) {
        return chart.lines().stream()
                .findFirst()
                .filter(line -> position >= 0 && position < line.points().size())
                .flatMap(line -> line.points().get(position).value())
                .map(Number::doubleValue);
    }

    private double valueAt(double y) {
        double unit = plot.y(0) - plot.y(1);
        return (plot.y(0) - y) / unit;
    }
}
