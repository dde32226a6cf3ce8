package io.quarterdeck.chart;

import io.quarterdeck.review.page.LineChart.Tick;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses the ticks whose labels are printed: as many as don't touch, at even steps back from the latest. */
final class TickChoice {
    private static final double GAP = 5;

    private TickChoice() {}

    /** Positions from the latest backwards; {@code unit} is the distance of two ticks in points. */
    static List<Integer> shown(List<Tick> ticks, double unit, ChartStyle style) {
        List<Integer> worded = IntStream.range(0, ticks.size())
                .map(position -> ticks.size() - 1 - position)
                .filter(position -> !ticks.get(position).label().isEmpty()
                        || !ticks.get(position).note().isEmpty())
                .boxed()
                .toList();
        for (int stride = 1; stride < worded.size(); stride++) {
            List<Integer> shown = every(stride, worded);
            if (apart(shown, ticks, unit, style)) {
                return shown;
            }
        }
        return worded.stream().limit(1).toList();
    }

    private static List<Integer> every(int stride, List<Integer> worded) {
        return IntStream.range(0, worded.size())
                .filter(position -> position % stride == 0)
                .mapToObj(worded::get)
                .toList();
    }

    private static boolean apart(List<Integer> shown, List<Tick> ticks, double unit, ChartStyle style) {
        return IntStream.range(1, shown.size())
                .allMatch(position -> (shown.get(position - 1) - shown.get(position)) * unit
                        >= half(ticks.get(shown.get(position - 1)), style)
                                + half(ticks.get(shown.get(position)), style)
                                + GAP);
    }

    private static double half(Tick tick, ChartStyle style) {
        double label = TextBlock.width(
                tick.label(), tick.current() ? style.bold(ChartStyle.SMALL) : style.regular(ChartStyle.SMALL));
        return Math.max(label, TextBlock.width(tick.note(), style.regular(ChartStyle.SMALL))) / 2;
    }
}
