package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.Sparkline;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Points of a figure as a chart takes them. */
final class Series {
    private Series() {}

    /** The points from the first that has a value on. */
    static List<Point> trimmed(Figure figure) {
        List<Point> points = figure.points();
        int first = IntStream.range(0, points.size())
                .filter(index -> points.get(index).value().isPresent())
                .findFirst()
                .orElse(points.size());
        return points.subList(first, points.size());
    }

    /** The tick below a point, as the account's calendar calls its period; none below a category. */
    static String tick(Dossier dossier, Point point) {
        return period(dossier, point)
                .map(period -> dossier.formats().periods().tick(period))
                .orElse("");
    }

    static Optional<ReviewPeriod> period(Dossier dossier, Point point) {
        return point.start().map(start -> dossier.period().calendar().parse(point.at()));
    }

    /** Ticks for a small chart: only its first and last have words. */
    static List<LineChart.Tick> endTicks(Dossier dossier, List<Point> points) {
        int last = points.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(index -> new LineChart.Tick(
                        index == 0 || index == last ? tick(dossier, points.get(index)) : "", "", index == last))
                .toList();
    }

    static LineChart.LinePoint plain(Optional<BigDecimal> value, String label) {
        return new LineChart.LinePoint(value, Optional.empty(), Optional.empty(), label);
    }

    /** A trend without words, for a tile. */
    static Sparkline sparkline(Optional<Figure> figure) {
        List<Optional<BigDecimal>> points = figure.map(Series::trimmed).orElse(List.of()).stream()
                .map(Point::value)
                .toList();
        return new Sparkline(points, "");
    }

    /** Each point as "Q3 26 1.84 M", for those who can't see the chart. */
    static String told(Dossier dossier, List<Point> points, Function<Point, Optional<String>> text) {
        return dossier.words()
                .list(points.stream()
                        .map(point -> dossier.say(
                                "alt.point",
                                "at",
                                tick(dossier, point),
                                "value",
                                text.apply(point).orElse(dossier.formats().dash())))
                        .toList());
    }
}
