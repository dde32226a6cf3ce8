package io.quarterdeck.chart;

import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.LineChart.Line;
import io.quarterdeck.review.page.LineChart.Reference;
import io.quarterdeck.review.page.LineChart.Style;
import io.quarterdeck.review.page.LineChart.Tick;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Lines over time with their names at their ends; a lone value is a dot. */
final class LineChartDrawer implements ChartDrawer {
    private static final double WIDEST_NAMES = 130;
    /** Half the width of the band of a point that stands alone, in ticks. */
    private static final double LONE = 0.06;

    private final LineChart chart;
    private final ChartStyle style;
    private final Range values;

    LineChartDrawer(LineChart chart, ChartStyle style, Range values) {
        this.chart = chart;
        this.style = style;
        this.values = values;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        Plot plot = plot(area);
        boolean lone = chart.ticks().size() == 1;
        // beside other periods narrow, so that it stays clear of the reference's name
        double half = lone ? LONE : Math.min(LONE, 10 / unit(plot));
        for (Line line : chart.lines()) {
            LineAreas.bands(line, half).forEach(band -> plot.area(band, style.pale()));
        }
        if (chart.fillBetween() && chart.lines().size() > 1) {
            Color tint = ChartStyle.mix(style.pale(), Color.WHITE, 0.25);
            LineAreas.between(chart.lines().get(0), chart.lines().get(1)).forEach(corners -> plot.area(corners, tint));
        }
        double start = lone ? -0.5 : -12 / unit(plot);
        double end = lone ? 0.5 : chart.ticks().size() - 1 + 8 / unit(plot);
        boolean zeroShown = chart.fromZero() || values.contains(0) && values.getLowerBound() >= 0;
        if (zeroShown) {
            plot.segment(start, 0, end, 0, style.axis(), 1.1f);
        }
        chart.reference().ifPresent(reference -> reference(plot, reference, start, end));
        for (int position = chart.lines().size() - 1; position >= 0; position--) {
            line(plot, chart.lines().get(position));
        }
        LineMarkers markers = new LineMarkers(chart, style, plot, area);
        markers.shapes();
        plot.draw(graphics);
        chart.reference().ifPresent(reference -> TextBlock.line(
                        reference.label(), style.regular(ChartStyle.SMALL), style.muted())
                .drawMiddle(
                        graphics, plot.x(start) - 4, plot.y(reference.value().doubleValue()), TextBlock.Align.RIGHT));
        ticks(graphics, area, plot);
        List<EndLabels.Placed> ends = endLabels(plot, area.getMinY(), area.getMaxY() - tickHeight());
        double beside = plot.x(lastTick()) + 12;
        List<Rectangle2D> words = new ArrayList<>(markers.boxes());
        ends.forEach(placed -> words.add(placed.box(beside)));
        words.add(new Rectangle2D.Double(area.getMinX(), area.getMaxY() - tickHeight(), area.getWidth(), tickHeight()));
        new LineLabels(chart, style, plot, area, words).draw(graphics);
        markers.words(graphics);
        ends.forEach(placed -> placed.draw(graphics, beside));
    }

    private Plot plot(Rectangle2D area) {
        double names = chart.lines().stream()
                .map(line -> endLabel(line, 0))
                .mapToDouble(EndLabels.Label::width)
                .max()
                .orElse(0);
        double reference = chart.reference()
                .map(line -> TextBlock.width(line.label(), style.regular(ChartStyle.SMALL)))
                .orElse(0.0);
        double first = chart.lines().stream()
                .filter(line -> !line.points().isEmpty())
                .map(line -> line.points().get(0).label())
                .mapToDouble(label -> TextBlock.width(label, style.bold(ChartStyle.NAME)))
                .max()
                .orElse(0);
        double left = Math.max(Math.max(24, first * 0.9), reference + 18);
        double right = names == 0 ? 24 : names + 16;
        int count = chart.ticks().size();
        if (count == 1) {
            // a lone period stands at the left, with its name beside it, and not lost in the middle
            left = area.getWidth() * 0.18;
            right = Math.max(right, area.getWidth() * 0.4);
        }
        Range domain = count == 1 ? new Range(-0.5, 0.5) : new Range(0, count - 1);
        return new Plot(
                area,
                new RectangleInsets(26, left, tickHeight() + (values.getLowerBound() < 0 ? 22 : 8), right),
                domain,
                values);
    }

    private double unit(Plot plot) {
        return plot.x(1) - plot.x(0);
    }

    private int lastTick() {
        return chart.ticks().size() - 1;
    }

    private double tickHeight() {
        boolean noted = chart.ticks().stream().anyMatch(tick -> !tick.note().isEmpty());
        return noted ? 30 : 16;
    }

    private void reference(Plot plot, Reference reference, double start, double end) {
        double value = reference.value().doubleValue();
        if (value == 0) {
            plot.segment(start, 0, end, 0, style.axis(), 1.1f);
        } else {
            plot.dotted(start, value, end, value, style.axis());
        }
    }

    private void line(Plot plot, Line line) {
        Color colour = style.of(line.style());
        List<Point2D> run = new ArrayList<>();
        Optional<Point2D> latest = Optional.empty();
        boolean dotted =
                line.points().stream().filter(point -> !point.label().isEmpty()).count() > 2;
        for (int position = 0; position < line.points().size(); position++) {
            Optional<Double> value = line.points().get(position).value().map(Number::doubleValue);
            if (value.isEmpty()) {
                stroke(plot, line, run);
                run = new ArrayList<>();
                continue;
            }
            latest = Optional.of(new Point2D.Double(position, value.get()));
            run.add(latest.get());
            if (dotted) {
                plot.dot(position, value.get(), colour, colour, 2.4);
            }
        }
        stroke(plot, line, run);
        latest.ifPresent(point -> plot.dot(point.getX(), point.getY(), colour, colour, 2.8));
    }

    private void stroke(Plot plot, Line line, List<Point2D> run) {
        if (run.size() > 1) {
            plot.line(run, style.of(line.style()), line.style() == Style.ACTUAL ? 2.4f : 2f);
        } else if (run.size() == 1) {
            plot.dot(run.get(0).getX(), run.get(0).getY(), style.of(line.style()), style.of(line.style()), 2.4);
        }
    }

    private void ticks(Graphics2D graphics, Rectangle2D area, Plot plot) {
        double top = area.getMaxY() - tickHeight();
        for (int position : TickChoice.shown(chart.ticks(), unit(plot), style)) {
            Tick tick = chart.ticks().get(position);
            TextBlock.line(
                            tick.label(),
                            tick.current() ? style.bold(ChartStyle.SMALL) : style.regular(ChartStyle.SMALL),
                            tick.current() ? style.ink() : style.muted())
                    .drawWithin(graphics, plot.x(position), top, area);
            TextBlock.line(tick.note(), style.regular(ChartStyle.SMALL), style.muted())
                    .drawWithin(graphics, plot.x(position), top + 15, area);
        }
    }

    private List<EndLabels.Placed> endLabels(Plot plot, double top, double bottom) {
        List<EndLabels.Label> labels = new ArrayList<>();
        for (Line line : chart.lines()) {
            LineLabels.latest(line)
                    .filter(point -> !line.name().isEmpty() || !line.note().isEmpty())
                    .ifPresent(point -> labels.add(endLabel(line, plot.y(point.getY()))));
        }
        return EndLabels.place(labels, top, bottom);
    }

    private EndLabels.Label endLabel(Line line, double wanted) {
        return new EndLabels.Label(
                TextBlock.wrap(
                        line.name(),
                        style.bold(ChartStyle.AMOUNT),
                        style.legible(style.of(line.style())),
                        WIDEST_NAMES),
                TextBlock.wrap(line.note(), style.regular(ChartStyle.SMALL), style.muted(), WIDEST_NAMES),
                wanted);
    }
}
