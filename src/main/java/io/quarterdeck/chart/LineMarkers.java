package io.quarterdeck.chart;

import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.LineChart.Marker;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Labelled places on the first line, such as the payback: a ring, a stem and words clear of the line. */
record LineMarkers(LineChart chart, ChartStyle style, Plot plot, Rectangle2D area) {
    private static final double CLEARANCE = 12;
    private static final double[] WIDTHS = {280, 210, 150, 110};

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

    /** Where the words will stand. */
    List<Rectangle2D> boxes() {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Marker marker : chart.markers()) {
            if (value(marker.position()).isPresent()) {
                Box box = box(marker);
                TextBlock title = title(marker, box.width());
                TextBlock note = note(marker, box);
                double width = Math.max(title.width(), note.width());
                double x = plot.x(marker.position());
                boxes.add(new Rectangle2D.Double(
                        box.rightwards() ? x + 6 : x - 6 - width, box.top(), width, title.height() + note.height()));
            }
        }
        return boxes;
    }

    void words(Graphics2D graphics) {
        for (Marker marker : chart.markers()) {
            if (value(marker.position()).isPresent()) {
                Box box = box(marker);
                TextBlock.Align align = box.rightwards() ? TextBlock.Align.LEFT : TextBlock.Align.RIGHT;
                double x = plot.x(marker.position()) + (box.rightwards() ? 6 : -6);
                TextBlock title = title(marker, box.width());
                title.draw(graphics, x, box.top(), align);
                note(marker, box).draw(graphics, x, box.top() + title.height(), align);
            }
        }
    }

    /**
     * Where a marker's words stand: their top, the width to which they wrap, at which side of the stem, and the colour of
     * the smaller ones.
     */
    private record Box(double top, double width, boolean rightwards, Color small) {}

    /** Beside the stem where the chart has more room, as wide as it allows, above whatever the words pass over. */
    private Box box(Marker marker) {
        double x = plot.x(marker.position());
        // the names at the ends of the lines begin where the ticks end
        double last = plot.x(chart.ticks().size() - 1);
        boolean rightwards = last - x >= x - area.getMinX();
        double room = (rightwards ? last - x : x - area.getMinX()) - 6;
        double wrapped = WIDTHS[WIDTHS.length - 1];
        for (int position = WIDTHS.length - 1; position >= 0; position--) {
            wrapped = WIDTHS[position] <= room ? WIDTHS[position] : wrapped;
        }
        TextBlock title = title(marker, wrapped);
        TextBlock note = note(marker, wrapped, style.muted());
        double width = Math.max(title.width(), note.width()) + 6;
        double height = title.height() + note.height();
        double from = rightwards ? x : x - width;
        double highest = plot.y(value(marker.position()).orElseThrow()) - 24;
        for (LineChart.Line line : chart.lines()) {
            highest = Math.min(highest, highest(line, from, from + width));
        }
        double top = highest - CLEARANCE - height;
        // without room above, they stand on what the lines enclose, where muted words are too pale
        return top < area.getMinY()
                ? new Box(area.getMinY(), wrapped, rightwards, style.ink())
                : new Box(top, wrapped, rightwards, style.muted());
    }

    /** The least y of the line's points between two x, or next to them. */
    private double highest(LineChart.Line line, double from, double to) {
        double step = plot.x(1) - plot.x(0);
        double highest = Double.MAX_VALUE;
        for (int position = 0; position < line.points().size(); position++) {
            double at = plot.x(position);
            Optional<Double> level = line.points().get(position).value().map(Number::doubleValue);
            if (level.isPresent() && at > from - step && at < to + step) {
                highest = Math.min(highest, plot.y(level.get()));
            }
        }
        return highest;
    }

    private TextBlock title(Marker marker, double width) {
        return TextBlock.wrap(marker.title(), style.bold(ChartStyle.AMOUNT), style.ink(), width);
    }

    private TextBlock note(Marker marker, Box box) {
        return note(marker, box.width(), box.small());
    }

    private TextBlock note(Marker marker, double width, Color color) {
        return TextBlock.balanced(marker.note(), style.regular(ChartStyle.SMALL), color, width);
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
