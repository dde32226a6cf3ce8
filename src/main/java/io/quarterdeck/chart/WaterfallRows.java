package io.quarterdeck.chart;

import io.quarterdeck.chart.WaterfallColumns.Span;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.review.page.Waterfall;
import io.quarterdeck.review.page.Waterfall.Kind;
import io.quarterdeck.review.page.Waterfall.Step;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** A waterfall of lying bars, a row a step, for many steps or long names; rows are as high as their names need. */
record WaterfallRows(Waterfall chart, ChartStyle style) {
    private static final double[] NAME_SHARES = {0.26, 0.36, 0.48, 0.6};
    private static final double TALLEST_ROW = 44;
    private static final double GAP = 2.5;

    void draw(Graphics2D graphics, Rectangle2D area) {
        double nameWidth = nameWidth(area);
        List<TextBlock> names = names(nameWidth);
        double needed = height(names);
        double spare = Math.max(0, area.getHeight() - needed) / names.size();
        double extra = Math.min(spare, TALLEST_ROW - ChartStyle.SMALL);
        List<Span> spans = WaterfallColumns.spans(chart);
        double textWidth = chart.steps().stream()
                .mapToDouble(step -> TextBlock.width(step.text(), amountFont(step)))
                .max()
                .orElse(0);
        RectangleInsets margins = new RectangleInsets(0, nameWidth + 14, 0, textWidth + 10);
        Plot plot = new Plot(area, margins, WaterfallColumns.levels(spans), new Range(-area.getHeight(), 0));
        double top = 0;
        double[] middles = new double[spans.size()];
        for (int position = 0; position < spans.size(); position++) {
            double row = names.get(position).height() + GAP + extra;
            middles[position] = top + row / 2;
            top += row;
        }
        addShapes(plot, spans, middles, extra);
        plot.segment(0, 0, 0, -top, style.axis(), 1.1f);
        plot.draw(graphics);
        for (int position = 0; position < spans.size(); position++) {
            double middle = plot.y(-middles[position]);
            TextBlock name = names.get(position);
            name.drawMiddle(graphics, area.getMinX() + nameWidth - name.width(), middle, TextBlock.Align.LEFT);
            Step step = chart.steps().get(position);
            TextBlock.line(step.text(), amountFont(step), WaterfallColumns.textColour(step, style))
                    .drawMiddle(
                            graphics, plot.x(Math.max(0, spans.get(position).top())) + 5, middle, TextBlock.Align.LEFT);
        }
    }

    private void addShapes(Plot plot, List<Span> spans, double[] middles, double extra) {
        double half = Math.min(12, (ChartStyle.SMALL + extra) * 0.42);
        for (int position = 0; position < spans.size(); position++) {
            Span span = spans.get(position);
            if (position + 1 < spans.size()) {
                plot.segment(span.to(), -middles[position], span.to(), -middles[position + 1], style.axis(), 0.75f);
            }
            double bottom = -middles[position] - half;
            // the plot's x is the amount here, so the bar's corners change places
            WaterfallColumns.addBar(
                    plot,
                    chart.steps().get(position),
                    style,
                    span.bottom(),
                    span.top(),
                    bottom,
                    -middles[position] + half);
            if (chart.omitted().signum() > 0 && chart.steps().get(position).kind() != Kind.CHANGE) {
                WaterfallBreak.down(plot, bottom, -middles[position] + half, WaterfallBreak.place(spans), style.axis());
            }
        }
    }

    private double nameWidth(Rectangle2D area) {
        for (double share : NAME_SHARES) {
            if (height(names(area.getWidth() * share)) <= area.getHeight()) {
                double width = names(area.getWidth() * share).stream()
                        .mapToDouble(TextBlock::width)
                        .max()
                        .orElse(0);
                return Math.min(width, area.getWidth() * share);
            }
        }
        throw new HeldException(List.of(new Finding(
                "text-fits",
                Optional.empty(),
                "The names of the " + chart.steps().size() + " bars of a bridge, beginning with “"
                        + chart.steps().get(0).label() + "”, do not fit on one page.",
                "Shorten the longest driver names.")));
    }

    private List<TextBlock> names(double width) {
        return chart.steps().stream()
                .map(step -> TextBlock.wrap(step.label(), nameFont(step), style.ink(), width))
                .toList();
    }

    private static double height(List<TextBlock> names) {
        return names.stream().mapToDouble(name -> name.height() + GAP).sum();
    }

    private Typeface nameFont(Step step) {
        return step.kind() == Kind.CHANGE ? style.regular(ChartStyle.SMALL) : style.bold(ChartStyle.SMALL);
    }

    private Typeface amountFont(Step step) {
        return style.bold(step.kind() == Kind.CHANGE ? ChartStyle.SMALL : ChartStyle.NAME);
    }
}
