package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.metric.MetricSettings.RetentionWindow;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Durations;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.SupportPage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** "We answered": how long the customer's people waited, month by month. */
final class SupportWriter {
    private static final String HALF = "support.first_response.p50";
    private static final String NINE_TENTHS = "support.first_response.p90";

    private SupportWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        BigDecimal cases = dossier.figures().printed("support.cases").orElse(BigDecimal.ZERO);
        BigDecimal open = dossier.figures().printed("support.backlog").orElse(BigDecimal.ZERO);
        if (cases.signum() == 0 && open.signum() == 0) {
            return dossier.find("support.cases").filter(Figure::printed).isPresent()
                    ? new Written.Omitted(dossier.say("support.none", "period", dossier.bare()))
                    : dossier.omitted("support.cases");
        }
        String title = SupportTitle.of(dossier, citations);
        List<Point> months = dossier.find(HALF).map(Figure::points).orElse(List.of());
        boolean charted = months.stream().anyMatch(point -> point.value().isPresent());
        Durations.Step step = step(dossier, months);
        LineChart chart = charted ? chart(dossier, months, step, citations) : noChart(dossier);
        String chartTitle = charted ? chartTitle(dossier, step, citations) : dossier.say("support.chart.none");
        var stats = SupportStats.of(dossier, citations);
        LocalDate first = RetentionWindow.TRAILING_TWELVE_MONTHS.start(dossier.period());
        String span = dossier.formats().periods().months(first, dossier.period());
        return new Written.Whole(new SupportPage(
                dossier.head(title, dossier.say("support.subtitle", "span", span), citations),
                chartTitle,
                chart,
                stats));
    }

    /** The unit in which the page's title tells the period's median, for the whole chart; else the last month's. */
    private static Durations.Step step(Dossier dossier, List<Point> months) {
        return dossier.figures()
                .printed(HALF)
                .or(() -> months.stream()
                        .map(Point::value)
                        .flatMap(Optional::stream)
                        .reduce((first, second) -> second))
                .map(Durations::step)
                .orElse(Durations.Step.MINUTES);
    }

    /** Names the median of the whole period too, which is none of the months' that are drawn. */
    private static String chartTitle(Dossier dossier, Durations.Step step, Citations citations) {
        Optional<Cited> whole =
                dossier.period().granularity() == Granularity.MONTH ? Optional.empty() : citations.take(HALF);
        return dossier.say(
                "support.chart.title",
                "step",
                step.name().toLowerCase(Locale.ROOT),
                "whole",
                whole.isPresent() ? "yes" : "no",
                "period",
                dossier.bare(),
                "median",
                whole.map(median -> dossier.formats().durations().brief(step, median))
                        .orElse(""));
    }

    private static LineChart noChart(Dossier dossier) {
        String alt = dossier.say("support.chart.none");
        return new LineChart(List.of(), List.of(), Optional.empty(), List.of(), true, false, alt);
    }

    private static LineChart chart(Dossier dossier, List<Point> months, Durations.Step step, Citations citations) {
        int last = months.size() - 1;
        List<LineChart.Tick> ticks = IntStream.rangeClosed(0, last)
                .mapToObj(index -> new LineChart.Tick(month(dossier, months.get(index)), "", index == last))
                .toList();
        List<LineChart.Line> lines = new ArrayList<>();
        lines.add(line(dossier, HALF, "support.line.half", LineChart.Style.ACTUAL, step, citations));
        dossier.find(NINE_TENTHS)
                .filter(figure -> figure.points().size() == months.size())
                .ifPresent(figure -> lines.add(
                        line(dossier, NINE_TENTHS, "support.line.nine", LineChart.Style.SECONDARY, step, citations)));
        Figure half = dossier.find(HALF).orElseThrow();
        String told = Series.told(dossier, months, month -> citations
                .point(half, month)
                .map(hours -> dossier.formats().durations().brief(step, hours)));
        String alt = dossier.say("support.alt", "points", told);
        return new LineChart(ticks, lines, Optional.empty(), List.of(), true, false, alt);
    }

    private static String month(Dossier dossier, Point point) {
        return Series.period(dossier, point)
                .map(dossier.formats().periods()::monthTick)
                .orElse(point.at());
    }

    private static LineChart.Line line(
            Dossier dossier, String id, String note, LineChart.Style style, Durations.Step step, Citations citations) {
        Figure figure = dossier.find(id).orElseThrow();
        citations.number(figure);
        List<Point> points = figure.points();
        int first = points.size() - Series.trimmed(figure).size();
        int last = points.size() - 1;
        List<LineChart.LinePoint> drawn = IntStream.rangeClosed(0, last)
                .mapToObj(index -> {
                    Optional<Cited> hours = citations.point(figure, points.get(index));
                    boolean told = index == first && first < last;
                    return Series.plain(
                            hours.map(value -> Durations.in(step, value)),
                            hours.filter(value -> told)
                                    .map(value -> dossier.formats().durations().number(step, value))
                                    .orElse(""));
                })
                .toList();
        // where no case was opened in the last month the line ends earlier, and its end says what it was there
        String end = points.stream()
                .flatMap(point -> citations.point(figure, point).stream())
                .reduce((earlier, later) -> later)
                .map(hours -> dossier.formats().durations().brief(step, hours))
                .orElse("");
        return new LineChart.Line(end, dossier.say(note), style, drawn);
    }
}
