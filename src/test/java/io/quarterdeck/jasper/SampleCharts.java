package io.quarterdeck.jasper;

import io.quarterdeck.review.page.Columns;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.LineChart.Line;
import io.quarterdeck.review.page.LineChart.LinePoint;
import io.quarterdeck.review.page.LineChart.Reference;
import io.quarterdeck.review.page.LineChart.Style;
import io.quarterdeck.review.page.LineChart.Tick;
import io.quarterdeck.review.page.Sparkline;
import io.quarterdeck.review.page.StackedColumns;
import io.quarterdeck.review.page.Tone;
import io.quarterdeck.review.page.Waterfall;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Short ways to write chart models in tests. */
final class SampleCharts {
    static final List<String> QUARTERS =
            List.of("Q4 24", "Q1 25", "Q2 25", "Q3 25", "Q4 25", "Q1 26", "Q2 26", "Q3 26");

    private SampleCharts() {}

    static BigDecimal n(double value) {
        return BigDecimal.valueOf(value);
    }

    static Optional<BigDecimal> some(double value) {
        return Optional.of(n(value));
    }

    static Waterfall.Step step(String label, Waterfall.Kind kind, double amount, String text, Tone tone) {
        return new Waterfall.Step(label, kind, n(amount), text, tone);
    }

    static Waterfall.Step change(String label, double amount) {
        return step(
                label,
                Waterfall.Kind.CHANGE,
                amount,
                (amount < 0 ? "−" : amount > 0 ? "+" : "") + Math.round(Math.abs(amount)),
                amount < 0 ? Tone.BAD : amount > 0 ? Tone.GOOD : Tone.NEUTRAL);
    }

    static Sparkline sparkline(double... values) {
        return new Sparkline(Arrays.stream(values).mapToObj(SampleCharts::some).toList(), "");
    }

    static List<Tick> ticks(List<String> labels) {
        List<Tick> ticks = new ArrayList<>();
        for (int position = 0; position < labels.size(); position++) {
            ticks.add(new Tick(labels.get(position), "", position == labels.size() - 1));
        }
        return ticks;
    }

    /** A line whose first value alone is labelled; an empty label for none. */
    static Line line(String name, String note, Style style, String firstLabel, double... values) {
        List<LinePoint> points = new ArrayList<>();
        for (int position = 0; position < values.length; position++) {
            points.add(new LinePoint(
                    Double.isNaN(values[position]) ? Optional.empty() : some(values[position]),
                    Optional.empty(),
                    Optional.empty(),
                    position == 0 ? firstLabel : ""));
        }
        return new Line(name, note, style, points);
    }

    static LineChart chart(List<Tick> ticks, boolean fromZero, String alt, Line... lines) {
        return new LineChart(ticks, List.of(lines), Optional.empty(), List.of(), fromZero, false, alt);
    }

    static LineChart chart(List<Tick> ticks, Reference reference, String alt, Line... lines) {
        return new LineChart(ticks, List.of(lines), Optional.of(reference), List.of(), false, false, alt);
    }

    static StackedColumns.Layer layer(String name, String note, boolean rest, double... amounts) {
        return new StackedColumns.Layer(
                name,
                note,
                rest,
                Arrays.stream(amounts)
                        .mapToObj(amount -> Double.isNaN(amount)
                                ? new StackedColumns.Cell(Optional.empty(), "")
                                : new StackedColumns.Cell(some(amount), String.valueOf(Math.round(amount))))
                        .toList());
    }

    static Columns answers(int... counts) {
        List<Columns.Bar> bars = new ArrayList<>();
        for (int score = 0; score < counts.length; score++) {
            bars.add(new Columns.Bar(
                    String.valueOf(score),
                    BigDecimal.valueOf(counts[score]),
                    counts[score] == 0 ? "" : String.valueOf(counts[score]),
                    score < 7 ? Tone.BAD : score < 9 ? Tone.NEUTRAL : Tone.GOOD));
        }
        return new Columns(bars, "Answers by score from 0 to 10: " + Arrays.toString(counts) + ".");
    }
}
