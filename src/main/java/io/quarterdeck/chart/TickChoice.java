package io.quarterdeck.chart;

import io.quarterdeck.review.page.LineChart.Tick;
import java.util.ArrayList;
import java.util.List;

/** Chooses the ticks whose labels are printed, so that none touches the next: the latest always, then backwards. */
final class TickChoice {
    private static final double GAP = 5;

    private TickChoice() {}

    static List<Integer> shown(List<Tick> ticks, double unit, ChartStyle style) {
        List<Integer> shown = new ArrayList<>();
        double free = Double.MAX_VALUE;
        for (int position = ticks.size() - 1; position >= 0; position--) {
            Tick tick = ticks.get(position);
            double half = Math.max(
                            TextBlock.width(
                                    tick.label(),
                                    tick.current() ? style.bold(ChartStyle.SMALL) : style.regular(ChartStyle.SMALL)),
                            TextBlock.width(tick.note(), style.regular(ChartStyle.SMALL)))
                    / 2;
            boolean worded = !tick.label().isEmpty() || !tick.note().isEmpty();
            if (worded && position * unit + half <= free) {
                shown.add(position);
                free = position * unit - half - GAP;
            }
        }
        return shown;
    }
}
