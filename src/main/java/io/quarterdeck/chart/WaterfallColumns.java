package io.quarterdeck.chart;

import io.quarterdeck.review.page.Waterfall;
import io.quarterdeck.review.page.Waterfall.Kind;
import io.quarterdeck.review.page.Waterfall.Step;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** A waterfall of upright bars, for as many steps as have room for their words; more steps lie down as rows. */
final class WaterfallColumns {
    private static final double WIDEST_SLOT = 150;
    private static final int MOST_LINES = 3;

    private final Waterfall chart;
    private final ChartStyle style;
    private final List<Span> spans;

    /** Where a step's bar begins and ends. */
    record Span(double from, double to) {
        double top() {
            return Math.max(from, to);
        }

        double bottom() {
            return Math.min(from, to);
        }
    }

    private WaterfallColumns(Waterfall chart, ChartStyle style) {
        this.chart = chart;
        this.style = style;
        this.spans = spans(chart);
    }

    static void drawIfItFits(Waterfall chart, ChartStyle style, Graphics2D graphics, Rectangle2D area) {
        WaterfallColumns columns = new WaterfallColumns(chart, style);
        if (columns.fits(area)) {
            columns.draw(graphics, area);
        } else {
            new WaterfallRows(chart, style).draw(graphics, area);
        }
    }

    /** Without what totals omit, so that all that floats comes down by as much. */
    static List<Span> spans(Waterfall chart) {
        List<Span> spans = new ArrayList<>();
        BigDecimal omitted = chart.omitted();
        double level = 0;
        for (Step step : chart.steps()) {
            double from = step.kind() == Kind.CHANGE ? level : 0;
            double to = step.kind() == Kind.CHANGE
                    ? level + step.amount().doubleValue()
                    : step.amount().subtract(omitted).doubleValue();
            spans.add(new Span(from, to));
            level = to;
        }
        return spans;
    }

    /** Zero and every level, so that bars start at zero; one unit where all is zero. */
    static Range levels(List<Span> spans) {
        double low = spans.stream().mapToDouble(Span::bottom).min().orElse(0);
        double high = spans.stream().mapToDouble(Span::top).max().orElse(0);
        low = Math.min(0, low);
        high = Math.max(0, high);
        return low == high ? new Range(0, 1) : new Range(low, high);
    }

    static Color textColour(Step step, ChartStyle style) {
        return step.kind() == Kind.CHANGE ? style.legible(style.of(step.tone())) : style.ink();
    }

    static void addBar(Plot plot, Step step, ChartStyle style, double left, double right, double from, double to) {
        switch (step.kind()) {
            case PLAN -> plot.outlinedBar(left, right, from, to, style.primary());
            case OPENING -> plot.bar(left, right, from, to, style.light());
            case ACTUAL -> plot.bar(left, right, from, to, style.primary());
            case CHANGE -> plot.bar(left, right, from, to, style.of(step.tone()));
        }
    }

    private double slot(Rectangle2D area) {
        return Math.min(WIDEST_SLOT, area.getWidth() / chart.steps().size());
    }

    private Typeface labelFont(Step step) {
        return step.kind() == Kind.CHANGE ? style.regular(ChartStyle.LABEL) : style.bold(ChartStyle.LABEL);
    }

    private Typeface amountFont(Step step) {
        return style.bold(step.kind() == Kind.CHANGE ? ChartStyle.AMOUNT : ChartStyle.TOTAL);
    }

    private TextBlock label(Step step, double width) {
        return TextBlock.wrap(step.label(), labelFont(step), style.ink(), width);
    }

    private boolean fits(Rectangle2D area) {
        double width = slot(area) - 8;
        return chart.steps().stream()
                .allMatch(step -> TextBlock.widestWord(step.label(), labelFont(step)) <= width
                        && label(step, width).lines().size() <= MOST_LINES
                        && TextBlock.width(step.text(), amountFont(step)) <= width);
    }

    private void draw(Graphics2D graphics, Rectangle2D area) {
        double slot = slot(area);
        double labels = chart.steps().stream()
                .mapToDouble(step -> label(step, slot - 8).height())
                .max()
                .orElse(0);
        double side = (area.getWidth() - slot * chart.steps().size()) / 2;
        boolean below = spans.stream().anyMatch(span -> span.bottom() < 0);
        RectangleInsets margins = new RectangleInsets(22, side, labels + (below ? 26 : 8), side);
        Plot plot = new Plot(area, margins, new Range(0, chart.steps().size()), levels(spans));
        for (int position = 0; position < spans.size(); position++) {
            Span span = spans.get(position);
            double left = position + 0.215;
            double right = position + 0.785;
            if (position + 1 < spans.size()) {
                plot.segment(right, span.to(), position + 1.215, span.to(), style.axis(), 0.75f);
            }
            addBar(plot, chart.steps().get(position), style, left, right, span.from(), span.to());
        }
        double overhang = 14 / slot;
        if (chart.omitted().signum() > 0) {
            addBreaks(plot, overhang);
        }
        plot.segment(0.215 - overhang, 0, spans.size() - 0.215 + overhang, 0, style.axis(), 1.1f);
        plot.draw(graphics);
        words(graphics, area, plot, slot, labels);
    }

    private void addBreaks(Plot plot, double overhang) {
        for (int position = 0; position < spans.size(); position++) {
            if (chart.steps().get(position).kind() != Kind.CHANGE) {
                WaterfallBreak.across(
                        plot,
                        position + 0.215 - overhang / 3,
                        position + 0.785 + overhang / 3,
                        WaterfallBreak.place(spans),
                        style.axis());
            }
        }
    }

    private void words(Graphics2D graphics, Rectangle2D area, Plot plot, double slot, double labels) {
        for (int position = 0; position < spans.size(); position++) {
            Step step = chart.steps().get(position);
            Span span = spans.get(position);
            double middle = plot.x(position + 0.5);
            TextBlock amount = TextBlock.line(step.text(), amountFont(step), textColour(step, style));
            boolean hangs = step.kind() != Kind.CHANGE && span.bottom() < 0;
            double top = hangs ? plot.y(span.bottom()) + 2 : plot.y(span.top()) - amount.height() - 3;
            amount.draw(graphics, middle, top, TextBlock.Align.CENTRE);
            label(step, slot - 8).draw(graphics, middle, area.getMaxY() - labels, TextBlock.Align.CENTRE);
        }
    }
}
