package io.quarterdeck.chart;

import io.quarterdeck.review.page.Columns;
import io.quarterdeck.review.page.Columns.Bar;
import io.quarterdeck.review.page.Tone;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/** Plain columns from zero with their numbers above. */
record ColumnsDrawer(Columns chart, ChartStyle style) implements ChartDrawer {
    private static final double WIDEST_SLOT = 90;

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        List<Bar> bars = chart.bars();
        double low = bars.stream()
                .mapToDouble(bar -> bar.amount().doubleValue())
                .min()
                .orElse(0);
        double high = bars.stream()
                .mapToDouble(bar -> bar.amount().doubleValue())
                .max()
                .orElse(0);
        Range range = low >= 0 && high <= 0 ? new Range(0, 1) : new Range(Math.min(0, low), Math.max(0, high));
        double slot = Math.min(WIDEST_SLOT, area.getWidth() / bars.size());
        List<TextBlock> labels = bars.stream()
                .map(bar -> TextBlock.wrap(
                        bar.label(), style.regular(ChartStyle.LABEL), style.muted(), Math.max(slot - 4, 12)))
                .toList();
        double labelHeight =
                labels.stream().mapToDouble(TextBlock::height).max().orElse(0);
        RectangleInsets margins =
                new RectangleInsets(18, 0, labelHeight + (low < 0 ? 22 : 6), area.getWidth() - slot * bars.size());
        Plot plot = new Plot(area, margins, new Range(0, bars.size()), range);
        for (int position = 0; position < bars.size(); position++) {
            Bar bar = bars.get(position);
            if (bar.amount().signum() != 0) {
                plot.bar(position + 0.13, position + 0.87, 0, bar.amount().doubleValue(), colour(bar));
            }
        }
        plot.segment(0, 0, bars.size(), 0, style.axis(), 1.1f);
        plot.draw(graphics);
        for (int position = 0; position < bars.size(); position++) {
            Bar bar = bars.get(position);
            double middle = plot.x(position + 0.5);
            TextBlock text = TextBlock.line(bar.text(), style.bold(ChartStyle.LABEL), style.ink());
            double value = bar.amount().doubleValue();
            double top = value < 0 ? plot.y(value) + 2 : plot.y(value) - text.height() - 2;
            text.draw(graphics, middle, top, TextBlock.Align.CENTRE);
            labels.get(position).draw(graphics, middle, area.getMaxY() - labelHeight, TextBlock.Align.CENTRE);
        }
    }

    private Color colour(Bar bar) {
        return bar.tone() == Tone.NEUTRAL ? style.rest() : style.of(bar.tone());
    }
}
