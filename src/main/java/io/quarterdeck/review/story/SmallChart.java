package io.quarterdeck.review.story;

import io.quarterdeck.figure.Point;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.page.LineChart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One line from zero over the periods, with its first value told; its last stands beside it in large. */
final class SmallChart {
    private SmallChart() {}

    static LineChart of(
            Dossier dossier,
            String name,
            List<Point> points,
            Function<Point, Optional<Cited>> cited,
            LineChart.Style style,
            Function<Cited, String> label,
            Function<Cited, String> told) {
        int last = points.size() - 1;
        List<LineChart.LinePoint> drawn = IntStream.rangeClosed(0, last)
                .mapToObj(index -> {
                    Point point = points.get(index);
                    boolean labelled = index == 0 && last > 0;
                    return Series.plain(
                            point.value(),
                            labelled ? cited.apply(point).map(label).orElse("") : "");
                })
                .toList();
        List<LineChart.Line> lines = points.isEmpty() ? List.of() : List.of(new LineChart.Line("", "", style, drawn));
        String alt = dossier.say(
                "multiple.alt", "name", name, "points", Series.told(dossier, points, point -> cited.apply(point)
                        .map(told)));
        return new LineChart(Series.endTicks(dossier, points), lines, Optional.empty(), List.of(), true, false, alt);
    }
}
