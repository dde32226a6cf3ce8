package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.NpsPage;
import io.quarterdeck.review.page.Quote;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The score with its interval, and the answers behind it; under five answers, counts only. */
final class NpsWriter {
    private NpsWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        Optional<BigDecimal> answers = dossier.figures().value("nps.responses").filter(n -> n.signum() > 0);
        if (answers.isEmpty()) {
            return dossier.find("nps.responses").flatMap(Figure::value).isPresent()
                    ? new Written.Omitted(dossier.say("nps.none", "period", dossier.bare()))
                    : dossier.omitted("nps.responses");
        }
        BigDecimal count = answers.get();
        String title = NpsTitle.of(dossier, count, citations);
        boolean scored = dossier.figures().printed("nps.score").isPresent();
        citations.number("nps.responses");
        List<Point> trend = dossier.find("nps.score").map(Series::trimmed).orElse(List.of());
        if (!trend.isEmpty()) {
            citations.number("nps.score");
        }
        citations.take("nps.interval.low");
        citations.take("nps.interval.high");
        String subtitle = subtitle(dossier, count, citations);
        List<Quote> quotes = scored ? Quotes.of(dossier) : List.of();
        String detractors = group(dossier, "nps.detractors", count, scored, citations);
        String passives = group(dossier, "nps.passives", count, scored, citations);
        String promoters = group(dossier, "nps.promoters", count, scored, citations);
        citations.number("nps.answers");
        return new Written.Whole(new NpsPage(
                dossier.head(title, subtitle, citations),
                dossier.say(
                        trend.isEmpty() ? "nps.trend.none" : "nps.trend.title", "granularity", dossier.granularity()),
                trend(dossier, trend),
                dossier.say("nps.answers.title", "granularity", dossier.granularity()),
                Answers.columns(dossier),
                detractors,
                passives,
                promoters,
                quotes));
    }

    private static String subtitle(Dossier dossier, BigDecimal answers, Citations citations) {
        Optional<BigDecimal> invited = citations.take("nps.invited").filter(count -> count.signum() > 0);
        Optional<BigDecimal> rate = citations.take("nps.response_rate");
        return dossier.say(
                "nps.subtitle",
                "known",
                invited.isPresent() && rate.isPresent() ? "yes" : "no",
                "answers",
                dossier.formats().numbers().count(answers),
                "count",
                answers,
                "invited",
                invited.map(dossier.formats().numbers()::count).orElse(""),
                "rate",
                rate.map(dossier.formats().ratios()::percent).orElse(""));
    }

    private static String group(Dossier dossier, String id, BigDecimal answers, boolean scored, Citations citations) {
        return citations
                .take(id)
                .map(count -> dossier.say(
                        "nps.group." + id,
                        "count",
                        count,
                        "number",
                        dossier.formats().numbers().count(count),
                        "shared",
                        scored ? "yes" : "no",
                        "share",
                        dossier.formats().ratios().percent(count.divide(answers, MathContext.DECIMAL128))))
                .orElse("");
    }

    private static LineChart trend(Dossier dossier, List<Point> points) {
        int last = points.size() - 1;
        List<LineChart.Tick> ticks = IntStream.rangeClosed(0, last)
                .mapToObj(index -> new LineChart.Tick(
                        Series.tick(dossier, points.get(index)), answered(dossier, points.get(index)), index == last))
                .toList();
        List<LineChart.LinePoint> drawn = points.stream()
                .map(point -> new LineChart.LinePoint(
                        point.value(),
                        point.value()
                                .flatMap(value ->
                                        Optional.ofNullable(point.detail().get("low"))),
                        point.value()
                                .flatMap(value ->
                                        Optional.ofNullable(point.detail().get("high"))),
                        point.value().map(dossier.formats().ratios()::score).orElse("")))
                .toList();
        List<LineChart.Line> lines = points.isEmpty()
                ? List.of()
                : List.of(new LineChart.Line("", interval(dossier), LineChart.Style.ACTUAL, drawn));
        return new LineChart(
                ticks,
                lines,
                Optional.of(new LineChart.Reference(
                        BigDecimal.ZERO, dossier.formats().numbers().count(0))),
                List.of(),
                false,
                false,
                dossier.say(
                        "nps.trend.alt",
                        "points",
                        Series.told(dossier, points, dossier.formats().ratios()::score)));
    }

    private static String interval(Dossier dossier) {
        Optional<BigDecimal> low = dossier.figures().printed("nps.interval.low");
        Optional<BigDecimal> high = dossier.figures().printed("nps.interval.high");
        return low.isPresent() && high.isPresent()
                ? dossier.say(
                        "nps.interval",
                        "low",
                        dossier.formats().ratios().score(low.get()),
                        "high",
                        dossier.formats().ratios().score(high.get()))
                : "";
    }

    private static String answered(Dossier dossier, Point point) {
        return Optional.ofNullable(point.detail().get("n"))
                .map(count -> dossier.say(
                        "nps.tick.note", "number", dossier.formats().numbers().count(count)))
                .orElse("");
    }
}
