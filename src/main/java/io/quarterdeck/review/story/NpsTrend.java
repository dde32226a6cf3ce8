package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Ratios;
import io.quarterdeck.review.page.LineChart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The score over the periods that have one, each with its interval and number of answers. */
final class NpsTrend {
    private static final String SCORE = "nps.score";

    private NpsTrend() {}

    /** Without a line when no period has a score. */
    static LineChart of(Dossier dossier, Citations citations) {
        Optional<Figure> figure =
                dossier.find(SCORE).filter(score -> !Series.trimmed(score).isEmpty());
        figure.ifPresent(citations::number);
        Optional<Cited> low = citations.take("nps.interval.low");
        Optional<Cited> high = citations.take("nps.interval.high");
        return figure.map(score -> chart(dossier, score, citations, interval(dossier, low, high)))
                .orElseGet(() -> chart(dossier, List.of(), List.of(), ""));
    }

    private static LineChart chart(Dossier dossier, Figure score, Citations citations, String interval) {
        Ratios ratios = dossier.formats().ratios();
        List<Point> points = Series.trimmed(score);
        int last = points.size() - 1;
        List<LineChart.Tick> ticks = IntStream.rangeClosed(0, last)
                .mapToObj(index -> new LineChart.Tick(
                        Series.tick(dossier, points.get(index)),
                        answered(dossier, score, points.get(index), citations),
                        index == last))
                .toList();
        List<LineChart.LinePoint> drawn = points.stream()
                .map(point -> new LineChart.LinePoint(
                        point.value(),
                        bound(point, "low"),
                        bound(point, "high"),
                        citations.point(score, point).map(ratios::score).orElse("")))
                .toList();
        String told = Series.told(
                dossier, points, point -> citations.point(score, point).map(ratios::score));
        return chart(dossier, ticks, List.of(new LineChart.Line("", interval, LineChart.Style.ACTUAL, drawn)), told);
    }

    private static LineChart chart(
            Dossier dossier, List<LineChart.Tick> ticks, List<LineChart.Line> lines, String told) {
        return new LineChart(
                ticks,
                lines,
                Optional.of(new LineChart.Reference(BigDecimal.ZERO, Constant.of(dossier, SCORE, "even"))),
                List.of(),
                false,
                false,
                dossier.say("nps.trend.alt", "points", told));
    }

    private static Optional<BigDecimal> bound(Point point, String name) {
        return point.value().flatMap(value -> Optional.ofNullable(point.detail().get(name)));
    }

    private static String interval(Dossier dossier, Optional<Cited> low, Optional<Cited> high) {
        return low.isPresent() && high.isPresent()
                ? dossier.say(
                        "nps.interval",
                        "low",
                        dossier.formats().ratios().score(low.get()),
                        "high",
                        dossier.formats().ratios().score(high.get()))
                : "";
    }

    private static String answered(Dossier dossier, Figure score, Point point, Citations citations) {
        return citations
                .detail(score, point, "n", Unit.COUNT)
                .map(count -> dossier.say(
                        "nps.tick.note", "number", dossier.formats().numbers().count(count)))
                .orElse("");
    }
}
