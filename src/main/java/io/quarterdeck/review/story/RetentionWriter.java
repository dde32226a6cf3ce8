package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Words;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.RetentionPage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** "Our partnership": recurring revenue from one day to another, and how much of it stays. */
final class RetentionWriter {
    private RetentionWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        Optional<Cited> opening = citations.take("arr.opening");
        Optional<Cited> closing = citations.take("arr.closing");
        BigDecimal arrived = dossier.figures().printed("arr.new").orElse(BigDecimal.ZERO);
        if (opening.isEmpty() || closing.isEmpty()) {
            return dossier.omitted("arr.opening");
        }
        if (opening.get().isZero() && closing.get().value().add(arrived).signum() == 0) {
            return new Written.Omitted(dossier.say("absence.OPENING_ZERO"));
        }
        Optional<Cited> nrr = citations.take("nrr");
        citations.take("grr");
        ArrBridge bridge = ArrBridge.of(dossier, opening.get(), closing.get(), citations);
        String window = RetentionTitle.window(dossier);
        LineChart trend = trend(dossier, citations);
        return new Written.Whole(new RetentionPage(
                dossier.head(
                        RetentionTitle.of(dossier, nrr, nrr.isPresent() ? closing.get() : bridge.end(), citations),
                        dossier.say("retention.subtitle", "reactivated", bridge.reactivated() ? "yes" : "no"),
                        citations),
                dossier.say("retention.bridge.title", "window", window, "unit", bridge.unit()),
                bridge.chart(),
                dossier.say(
                        trend.lines().isEmpty() ? "retention.trend.none" : "retention.trend.title", "window", window),
                trend,
                footnote(dossier, bridge)));
    }

    private static String footnote(Dossier dossier, ArrBridge bridge) {
        String method = dossier.say(
                "retention.footnote.grr",
                "method",
                dossier.settings().grrMethod().name().toLowerCase(Locale.ROOT));
        List<String> notes = new ArrayList<>(List.of(method));
        if (bridge.roundingShows()) {
            notes.add(dossier.say("footnote.rounding"));
        }
        ShortenedTotals.note(dossier, bridge.chart()).ifPresent(notes::add);
        return Words.sentences(notes);
    }

    private static LineChart trend(Dossier dossier, Citations citations) {
        List<Point> points = dossier.find("nrr").map(Series::trimmed).orElse(List.of());
        List<LineChart.Line> lines = new ArrayList<>();
        if (!points.isEmpty()) {
            citations.number("nrr");
            lines.add(line(dossier, "nrr", points, LineChart.Style.ACTUAL, citations));
            dossier.find("grr")
                    .filter(figure -> !Series.trimmed(figure).isEmpty())
                    .ifPresent(figure -> {
                        citations.number(figure);
                        lines.add(line(dossier, "grr", points, LineChart.Style.SECONDARY, citations));
                    });
        }
        int last = points.size() - 1;
        List<LineChart.Tick> ticks = IntStream.rangeClosed(0, last)
                .mapToObj(index -> new LineChart.Tick(
                        told(index, last) ? Series.tick(dossier, points.get(index)) : "", "", index == last))
                .toList();
        String reference = Constant.of(dossier, "nrr", "opening");
        return new LineChart(
                ticks,
                lines,
                Optional.of(new LineChart.Reference(BigDecimal.ONE, reference)),
                List.of(),
                false,
                false,
                dossier.say(
                        "retention.trend.alt",
                        "points",
                        Series.told(dossier, points, point -> percent(dossier, "nrr", point, citations))));
    }

    private static boolean told(int index, int last) {
        return index == 0 || index == last || (last >= 4 && index == last / 2);
    }

    private static LineChart.Line line(
            Dossier dossier, String id, List<Point> ticks, LineChart.Style style, Citations citations) {
        Figure figure = dossier.find(id).orElseThrow();
        List<LineChart.LinePoint> drawn = ticks.stream()
                .map(tick -> Series.plain(at(figure, tick).flatMap(Point::value), ""))
                .toList();
        String end = at(figure, ticks.get(ticks.size() - 1))
                .flatMap(point -> percent(dossier, id, point, citations))
                .orElse("");
        return new LineChart.Line(
                dossier.say("retention.line", "name", dossier.say("retention.line." + id), "value", end)
                        .strip(),
                "",
                style,
                drawn);
    }

    private static Optional<Point> at(Figure figure, Point tick) {
        return figure.points().stream()
                .filter(point -> point.at().equals(tick.at()))
                .findFirst();
    }

    private static Optional<String> percent(Dossier dossier, String id, Point point, Citations citations) {
        return dossier.find(id)
                .flatMap(figure -> citations.point(figure, point))
                .map(dossier.formats().ratios()::percent);
    }
}
