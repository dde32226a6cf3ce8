package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.format.Money;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.ReturnPage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cumulative value beside cumulative investment, and when the one passed the other. */
final class ReturnWriter {
    private static final int TICKS = 5;

    private ReturnWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        Optional<Cited> value = citations.take("value.cumulative");
        Optional<Cited> investment = citations.take("investment.cumulative");
        Optional<Cited> multiple = citations.take("value.multiple");
        if (value.isEmpty() || investment.isEmpty() || multiple.isEmpty()) {
            return dossier.omitted(value.isEmpty() ? "value.cumulative" : "value.multiple");
        }
        Optional<Cited> roi = citations.take("roi");
        Optional<Cited> payback = citations.take("payback.month");
        Figure values = monthly(dossier, "value.cumulative", citations);
        Figure investments = monthly(dossier, "investment.cumulative", citations);
        Money money = dossier.formats().money();
        String title = dossier.say(
                "return.title",
                "shape",
                shape(multiple.get()),
                "one",
                money.oneUnit(dossier.currency()),
                "returned",
                money.perUnit(multiple.get(), dossier.currency()),
                "value",
                dossier.money(value.get()),
                "investment",
                dossier.money(investment.get()),
                "gap",
                dossier.money(investment.get().minus(value.get())),
                "payback",
                payback.isPresent() ? "yes" : isBelowOne(multiple.get()) ? "no" : "unknown",
                "month",
                payback.map(dossier.formats().numbers()::count).orElse(""));
        String note = dossier.say(
                "return.figure.note",
                "one",
                money.oneUnit(dossier.currency()),
                "known",
                roi.isPresent() ? "yes" : "no",
                "roi",
                roi.map(dossier.formats().ratios()::percent).orElse(""));
        return new Written.Whole(new ReturnPage(
                dossier.head(title, subtitle(dossier, values), citations),
                dossier.formats().ratios().multiple(multiple.get()),
                note,
                chart(dossier, values, investments, value.get(), investment.get(), payback)));
    }

    private static String shape(Cited multiple) {
        if (multiple.signum() < 0) {
            return "negative";
        }
        return multiple.signum() == 0 ? "zero" : isBelowOne(multiple) ? "below" : "above";
    }

    private static boolean isBelowOne(Cited multiple) {
        return multiple.value().compareTo(BigDecimal.ONE) < 0;
    }

    /** The monthly series where there is one, else the figure's own periods. */
    private static Figure monthly(Dossier dossier, String id, Citations citations) {
        Figure figure = dossier.find(id + ".monthly")
                .filter(series -> series.points().size() > 1)
                .or(() -> dossier.find(id))
                .orElseThrow();
        citations.number(figure);
        return figure;
    }

    private static String subtitle(Dossier dossier, Figure values) {
        LocalDate first = values.points().stream()
                .findFirst()
                .flatMap(Point::start)
                .or(() -> dossier.account().valueStartOn())
                .orElse(dossier.period().start());
        return dossier.say(
                "return.subtitle",
                "currency",
                dossier.currency().getCurrencyCode(),
                "span",
                dossier.formats().periods().months(first, dossier.period()));
    }

    private static LineChart chart(
            Dossier dossier,
            Figure values,
            Figure investments,
            Cited value,
            Cited investment,
            Optional<Cited> payback) {
        List<Point> points = values.points();
        List<LineChart.Tick> ticks = new ArrayList<>();
        int last = points.size() - 1;
        int stride = Math.max(1, (last + TICKS - 2) / (TICKS - 1));
        for (int index = 0; index <= last; index++) {
            boolean told = index == last || (index % stride == 0 && last - index >= (stride + 1) / 2);
            ticks.add(new LineChart.Tick(told ? Series.tick(dossier, points.get(index)) : "", "", index == last));
        }
        String valueName = dossier.say("return.line.value");
        String investmentName = dossier.say("return.line.investment");
        List<LineChart.Line> lines = List.of(
                new LineChart.Line(valueName, dossier.money(value), LineChart.Style.ACTUAL, amounts(points, values)),
                new LineChart.Line(
                        investmentName,
                        dossier.money(investment),
                        LineChart.Style.MUTED,
                        amounts(points, investments)));
        List<LineChart.Marker> markers = payback.filter(month ->
                        values.id().endsWith(".monthly") && month.whole() >= 1 && month.whole() <= points.size())
                .map(month -> List.of(new LineChart.Marker(
                        Math.toIntExact(month.whole() - 1),
                        dossier.say(
                                "return.marker",
                                "month",
                                dossier.formats().numbers().count(month)),
                        dossier.say("return.marker.note"))))
                .orElse(List.of());
        String alt = dossier.say(
                "return.alt",
                "value",
                dossier.money(value),
                "investment",
                dossier.money(investment),
                "paid",
                payback.isPresent() ? "yes" : "no",
                "month",
                payback.map(dossier.formats().numbers()::count).orElse(""));
        return new LineChart(ticks, lines, Optional.empty(), markers, true, true, alt);
    }

    private static List<LineChart.LinePoint> amounts(List<Point> ticks, Figure figure) {
        return ticks.stream()
                .map(tick -> figure.points().stream()
                        .filter(point -> point.at().equals(tick.at()))
                        .findFirst()
                        .flatMap(Point::value))
                .map(value -> Series.plain(value, ""))
                .toList();
    }
}
