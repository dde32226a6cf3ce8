package io.quarterdeck.chart;

import io.quarterdeck.review.page.Chart;
import io.quarterdeck.review.page.Columns;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.ProgressBar;
import io.quarterdeck.review.page.Sparkline;
import io.quarterdeck.review.page.StackedColumns;
import io.quarterdeck.review.page.Waterfall;
import java.util.List;
import java.util.Optional;
import org.jfree.data.Range;

/** Finds the drawer of a chart model. */
public final class ChartDrawers {
    private ChartDrawers() {}

    /** A line chart on the one scale of several charts of the same page and unit, itself among them. */
    public static ChartDrawer lines(LineChart chart, ChartStyle style, List<LineChart> together) {
        return new LineChartDrawer(
                chart,
                style,
                together.stream().map(LineScale::of).reduce(Range::combine).orElseGet(() -> LineScale.of(chart)));
    }

    /** Whether there is a value to draw: ticks alone would be an empty chart. */
    public static boolean holdsValues(LineChart chart) {
        return !chart.ticks().isEmpty()
                && chart.lines().stream()
                        .flatMap(line -> line.points().stream())
                        .anyMatch(point -> point.value().isPresent());
    }

    /** The chart's drawer; empty when the model holds too little to be drawn, so that no empty chart is printed. */
    public static Optional<ChartDrawer> of(Chart chart, ChartStyle style) {
        if (chart instanceof Waterfall waterfall) {
            return waterfall.steps().isEmpty()
                    ? Optional.empty()
                    : Optional.of((graphics, area) -> WaterfallColumns.drawIfItFits(waterfall, style, graphics, area));
        }
        if (chart instanceof StackedColumns stacked) {
            return stacked.columns().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new StackedColumnsDrawer(stacked, style));
        }
        if (chart instanceof LineChart lines) {
            return holdsValues(lines) ? Optional.of(lines(lines, style, List.of(lines))) : Optional.empty();
        }
        if (chart instanceof Columns columns) {
            return columns.bars().isEmpty() ? Optional.empty() : Optional.of(new ColumnsDrawer(columns, style));
        }
        if (chart instanceof Sparkline sparkline) {
            long values =
                    sparkline.points().stream().filter(Optional::isPresent).count();
            return values < 2 ? Optional.empty() : Optional.of(new SparklineDrawer(sparkline, style));
        }
        return Optional.of(new ProgressBarDrawer((ProgressBar) chart, style));
    }
}
