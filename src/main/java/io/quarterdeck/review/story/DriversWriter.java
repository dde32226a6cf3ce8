package io.quarterdeck.review.story;

import io.quarterdeck.figure.Point;
import io.quarterdeck.metric.Driver;
import io.quarterdeck.review.format.Cited;
import io.quarterdeck.review.page.DriversPage;
import io.quarterdeck.review.page.StackedColumns;
import io.quarterdeck.review.page.StackedColumns.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Value by driver over up to eight periods. */
final class DriversWriter {
    /** Five of these, each in three lines, have room one below the other. */
    private static final int LONGEST_NAME = 70;

    private DriversWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        Optional<DriverColumns> found =
                DriverColumns.of(dossier).filter(data -> !data.shown().isEmpty());
        if (found.isEmpty()) {
            return dossier.omitted("value.delivered");
        }
        DriverColumns data = found.get();
        if (data.columns().size() < 2) {
            return new Written.Omitted(dossier.say("omitted.drivers.single"));
        }
        citations.number(data.total());
        data.shown().forEach(driver -> citations.number("value.delivered." + driver.id()));
        if (data.gathered()) {
            Drivers.money(dossier).forEach(driver -> citations.number("value.delivered." + driver.id()));
        }
        LocalDate from = data.columns().get(0).start().orElse(dossier.period().start());
        List<Rebaselinings.Event> events = Rebaselinings.between(
                dossier, Drivers.money(dossier), from, dossier.period().end());
        List<BigDecimal> totals = data.columns().stream()
                .map(Point::value)
                .flatMap(Optional::stream)
                .toList();
        ChartScale scale = ChartScale.of(dossier.formats(), dossier.currency(), totals);
        String subtitle = dossier.say("drivers.subtitle", "unit", scale.unit(), "granularity", dossier.granularity());
        ChartNames names = new ChartNames(LONGEST_NAME);
        StackedColumns chart = chart(dossier, citations, data, events, scale, names);
        return new Written.Whole(new DriversPage(
                dossier.head(DriversTitle.of(dossier, data, citations), subtitle, citations),
                chart,
                names.keyed(RebaseliningNote.of(dossier, events))));
    }

    private static StackedColumns chart(
            Dossier dossier,
            Citations citations,
            DriverColumns data,
            List<Rebaselinings.Event> events,
            ChartScale scale,
            ChartNames names) {
        int last = data.columns().size() - 1;
        List<StackedColumns.Column> columns = new ArrayList<>();
        for (int index = 0; index <= last; index++) {
            Point column = data.columns().get(index);
            boolean rebased = Series.period(dossier, column)
                    .filter(period -> Rebaselinings.within(events, period))
                    .isPresent();
            columns.add(new StackedColumns.Column(
                    Series.tick(dossier, column),
                    index == last,
                    citations
                            .point(data.total(), column)
                            .map(dossier.formats().scales()::compact)
                            .orElse(""),
                    rebased ? dossier.say("drivers.rebased") : ""));
        }
        List<StackedColumns.Layer> layers = new ArrayList<>();
        for (Driver driver : data.shown()) {
            layers.add(new StackedColumns.Layer(
                    Drivers.label(dossier, driver),
                    DriverNote.of(dossier, citations, driver),
                    false,
                    cells(data, column -> DriverColumns.amount(dossier, citations, driver, column.at()), scale)));
        }
        if (data.gathered()) {
            layers.add(new StackedColumns.Layer(
                    dossier.say("drivers.others"),
                    DriverNote.ofRest(dossier, citations, data),
                    true,
                    cells(data, column -> data.rest(dossier, citations, column.at()), scale)));
        }
        List<StackedColumns.Layer> drawn = layers.stream()
                .map(layer -> new StackedColumns.Layer(
                        names.shown(layer.name()), layer.note(), layer.rest(), layer.amounts()))
                .toList();
        return new StackedColumns(columns, drawn, alt(dossier, columns, layers));
    }

    private static List<Cell> cells(DriverColumns data, Function<Point, Optional<Cited>> amount, ChartScale scale) {
        return data.columns().stream()
                .map(amount)
                .map(value -> new Cell(
                        value.map(Cited::value), value.map(scale::plain).orElse("")))
                .toList();
    }

    private static String alt(Dossier dossier, List<StackedColumns.Column> columns, List<StackedColumns.Layer> layers) {
        String totals = dossier.words()
                .list(columns.stream()
                        .filter(column -> !column.total().isEmpty())
                        .map(column -> dossier.say("alt.point", "at", column.label(), "value", column.total()))
                        .toList());
        String notes = dossier.words()
                .list(layers.stream()
                        .map(layer -> dossier.say("alt.point", "at", layer.name(), "value", layer.note()))
                        .toList());
        return dossier.say("drivers.alt", "totals", totals, "layers", notes);
    }
}
