package io.quarterdeck.chart;

import io.quarterdeck.review.page.StackedColumns;
import io.quarterdeck.review.page.StackedColumns.Cell;
import io.quarterdeck.review.page.StackedColumns.Column;
import io.quarterdeck.review.page.StackedColumns.Layer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Stacked columns with totals above, amounts in the layers that have room, and the layers' names at the right. */
final class StackedColumnsDrawer implements ChartDrawer {
    private static final double WIDEST_SLOT = 96;
    private static final int FEW = 5;
    private static final double WIDEST_NAMES = 220;
    private static final double HALF_BAR = 0.34;
    private static final float SEPARATION = 1f;

    private final StackedColumns chart;
    private final ChartStyle style;
    private final List<Segment> segments = new ArrayList<>();
    private final double[] tops;
    private final double[] bottoms;

    /** One layer of one column, from the side of zero outwards. */
    private record Segment(int column, int layer, double from, double to, String text) {
        double middle() {
            return (from + to) / 2;
        }
    }

    StackedColumnsDrawer(StackedColumns chart, ChartStyle style) {
        this.chart = chart;
        this.style = style;
        int count = chart.columns().size();
        tops = new double[count];
        bottoms = new double[count];
        for (int layer = 0; layer < chart.layers().size(); layer++) {
            List<Cell> cells = chart.layers().get(layer).amounts();
            for (int column = 0; column < Math.min(count, cells.size()); column++) {
                stack(column, layer, cells.get(column));
            }
        }
    }

    private void stack(int column, int layer, Cell cell) {
        double amount = cell.amount().map(Number::doubleValue).orElse(0.0);
        double from = amount < 0 ? bottoms[column] : tops[column];
        if (amount < 0) {
            bottoms[column] += amount;
        } else {
            tops[column] += amount;
        }
        segments.add(new Segment(column, layer, from, from + amount, cell.text()));
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        double names = Math.min(
                WIDEST_NAMES,
                endLabels(WIDEST_NAMES, 0).stream()
                        .mapToDouble(EndLabels.Label::width)
                        .max()
                        .orElse(0));
        int count = chart.columns().size();
        double slot = Math.min(widestSlot(count), (area.getWidth() - names - 36) / count);
        boolean marked =
                chart.columns().stream().anyMatch(column -> !column.mark().isEmpty());
        double low = java.util.Arrays.stream(bottoms).min().orElse(0);
        double high = java.util.Arrays.stream(tops).max().orElse(0);
        RectangleInsets margins = new RectangleInsets(
                24, 14, 20 + (marked ? 14 : 0) + (low < 0 ? 6 : 0), area.getWidth() - 14 - slot * count);
        Range range = low == high ? new Range(0, 1) : new Range(low, high);
        Plot plot = new Plot(area, margins, new Range(0, count), range);
        for (Segment segment : segments) {
            if (segment.from() != segment.to()) {
                double middle = segment.column() + 0.5;
                plot.bar(middle - HALF_BAR, middle + HALF_BAR, segment.from(), segment.to(), colour(segment.layer()));
            }
        }
        separate(plot);
        markColumns(plot, range);
        plot.segment(-10 / slot, 0, count - 6 / slot, 0, style.axis(), 1.1f);
        plot.draw(graphics);
        amounts(graphics, plot, slot);
        ticks(graphics, area, plot, slot, marked);
        layerNames(graphics, area, plot, names);
    }

    /** White between the layers: their colours may be one grey in print. */
    private void separate(Plot plot) {
        for (Segment segment : segments) {
            if (segment.from() != 0 && segment.from() != segment.to()) {
                double middle = segment.column() + 0.5;
                plot.segment(
                        middle - HALF_BAR, segment.from(), middle + HALF_BAR, segment.from(), Color.WHITE, SEPARATION);
            }
        }
    }

    /** Few columns are wider, so that they don't stand lost at the page's edge. */
    private static double widestSlot(int count) {
        return count >= FEW ? WIDEST_SLOT : WIDEST_SLOT * (1 + 0.4 * (FEW - count));
    }

    private void markColumns(Plot plot, Range range) {
        for (int column = 1; column < chart.columns().size(); column++) {
            if (!chart.columns().get(column).mark().isEmpty()) {
                plot.dotted(column, range.getLowerBound(), column, range.getUpperBound(), style.axis());
            }
        }
    }

    private void amounts(Graphics2D graphics, Plot plot, double slot) {
        for (Segment segment : segments) {
            Color ground = colour(segment.layer());
            TextBlock text = TextBlock.line(segment.text(), style.regular(ChartStyle.SMALL), style.on(ground));
            boolean high = Math.abs(plot.y(segment.from()) - plot.y(segment.to())) >= text.lineHeight();
            if (high && text.width() <= slot * 2 * HALF_BAR - 3) {
                text.drawMiddle(
                        graphics, plot.x(segment.column() + 0.5), plot.y(segment.middle()), TextBlock.Align.CENTRE);
            }
        }
    }

    private void ticks(Graphics2D graphics, Rectangle2D area, Plot plot, double slot, boolean marked) {
        int last = chart.columns().size() - 1;
        int stride = stride(slot);
        double top = area.getMaxY() - (marked ? 30 : 15);
        for (int position = 0; position <= last; position++) {
            Column column = chart.columns().get(position);
            double middle = plot.x(position + 0.5);
            TextBlock.line(column.mark(), style.regular(ChartStyle.SMALL), style.muted())
                    .drawWithin(graphics, middle, top + 14, area);
            if ((last - position) % stride != 0) {
                continue;
            }
            TextBlock.line(
                            column.label(),
                            column.current() ? style.bold(ChartStyle.LABEL) : style.regular(ChartStyle.LABEL),
                            column.current() ? style.ink() : style.muted())
                    .draw(graphics, middle, top, TextBlock.Align.CENTRE);
            TextBlock total = TextBlock.line(column.total(), totalFont(column), style.ink());
            double above = plot.y(highestUnder(position, total.width() / 2 / slot)) - total.height() - 3;
            total.draw(graphics, middle, above, TextBlock.Align.CENTRE);
        }
    }

    /** Top of the highest column that a total of this half width (in columns) reaches over. */
    private double highestUnder(int position, double halfWidth) {
        double highest = tops[position];
        for (int other = 0; other < tops.length; other++) {
            if (Math.abs(other - position) - HALF_BAR < halfWidth) {
                highest = Math.max(highest, tops[other]);
            }
        }
        return highest;
    }

    private Typeface totalFont(Column column) {
        return style.bold(column.current() ? ChartStyle.TOTAL : ChartStyle.NAME);
    }

    /** 1, or so many columns share one printed total and label that none touches the next, counted from the latest. */
    private int stride(double slot) {
        double widest = chart.columns().stream()
                .mapToDouble(column -> Math.max(
                        TextBlock.width(column.total(), totalFont(column)),
                        TextBlock.width(column.label(), style.bold(ChartStyle.LABEL))))
                .max()
                .orElse(0);
        return Math.max(1, (int) Math.ceil((widest + 3) / slot));
    }

    private void layerNames(Graphics2D graphics, Rectangle2D area, Plot plot, double names) {
        int last = chart.columns().size() - 1;
        List<EndLabels.Label> labels = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.column() == last) {
                labels.add(endLabel(segment.layer(), names, plot.y(segment.middle())));
            }
        }
        double total = TextBlock.width(
                chart.columns().get(last).total(), totalFont(chart.columns().get(last)));
        double right = Math.max(plot.x(last + 0.5 + HALF_BAR), plot.x(last + 0.5) + total / 2 - 8);
        for (EndLabels.Placed placed : EndLabels.place(labels, area.getMinY(), area.getMaxY())) {
            placed.draw(graphics, right + 16);
            if (Math.abs(placed.middle() - placed.label().wanted()) > 8) {
                graphics.setColor(style.axis());
                graphics.setStroke(new java.awt.BasicStroke(0.6f));
                graphics.draw(new java.awt.geom.Line2D.Double(
                        right + 2, placed.label().wanted(), right + 13, placed.middle()));
            }
        }
    }

    private List<EndLabels.Label> endLabels(double width, double wanted) {
        List<EndLabels.Label> labels = new ArrayList<>();
        for (int layer = 0; layer < chart.layers().size(); layer++) {
            labels.add(endLabel(layer, width, wanted));
        }
        return labels;
    }

    private EndLabels.Label endLabel(int layer, double width, double wanted) {
        Layer model = chart.layers().get(layer);
        return new EndLabels.Label(
                TextBlock.wrap(model.name(), style.bold(ChartStyle.NAME), style.legible(colour(layer)), width),
                TextBlock.wrap(model.note(), style.regular(ChartStyle.SMALL), style.muted(), width),
                wanted);
    }

    private Color colour(int layer) {
        return chart.layers().get(layer).rest() ? style.rest() : style.layer(layer);
    }
}
