package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far the product is used: of each measure the last reading of the period, as a share where there is a whole. */
record Adoption(Basis basis) {
    private static final String SOURCE = "usage";
    private static final String MEASURE = "measure";

    void add() {
        Map<String, List<UsageReading>> byMeasure = basis.snapshot().rows(Kind.USAGE).stream()
                .collect(Collectors.groupingBy(
                        row -> row.text(MEASURE),
                        TreeMap::new,
                        Collectors.mapping(UsageReading::of, Collectors.toList())));
        byMeasure.forEach((measure, readings) -> new Measure(basis, measure, readings).add());
    }

    private record Measure(Basis basis, String name, List<UsageReading> readings) {
        void add() {
            String id = "usage." + name;
            basis.add(value(id, name, basis.period(), history(UsageReading::value)));
            basis.add(value(
                    id + ".year_ago", name + ", a year ago", basis.period().yearAgo(), List.of()));
            basis.add(single(id + ".capacity", name + ", capacity", unit(), basis.period())
                    .formula("capacity at the last reading of the period")
                    .valueOr(last(basis.period()).flatMap(UsageReading::capacity), lacking(basis.period())));
            Figure now = basis.add(
                    share(id + ".share", name + ", share", basis.period(), basis.history(at -> last(at).flatMap(
                                    UsageReading::share))));
            Figure before = basis.add(share(
                    id + ".share.year_ago",
                    name + ", share a year ago",
                    basis.period().yearAgo(),
                    List.of()));
            FigureBuilder change = Figure.of(id + ".change", name + ", change of the share in a year", Unit.RATIO);
            basis.add(
                    now.value().isPresent() && before.value().isEmpty()
                            ? change.formula("share - share a year ago")
                                    .source(SOURCE, now.rows() + before.rows(), basis.lastDay())
                                    .rows(Basis.joined(now.rowSets(), before.rowSets()))
                                    .absent(Absence.NO_COMPARISON)
                            : Basis.difference(change, now, before));
        }

        private Unit unit() {
            return Unit.quantity(readings.stream()
                    .max(Comparator.comparing(UsageReading::day))
                    .orElseThrow()
                    .unit());
        }

        private Optional<UsageReading> last(ReviewPeriod period) {
            return readings.stream()
                    .filter(reading -> period.contains(reading.day()))
                    .max(Comparator.comparing(UsageReading::day));
        }

        private Absence lacking(ReviewPeriod period) {
            return last(period).isPresent() ? Absence.NO_CAPACITY : Absence.NO_MEASUREMENT;
        }

        private FigureBuilder single(String id, String label, Unit unit, ReviewPeriod period) {
            Optional<UsageReading> last = last(period);
            FigureBuilder builder = Figure.of(id, label, unit)
                    .source(
                            SOURCE,
                            last.isPresent() ? 1 : 0,
                            last.map(UsageReading::day).orElse(period.lastDay()))
                    .rows(RowSet.counted(SOURCE, Condition.is(MEASURE, name))
                            .and(Basis.within("measured_on", period))
                            .latest("measured_on", "account_id", MEASURE));
            last.ifPresent(reading -> builder.input("measured_on", reading.day().toString()));
            return builder;
        }

        private Figure value(String id, String label, ReviewPeriod period, List<Point> points) {
            return single(id, label, unit(), period)
                    .formula("last value of the period")
                    .points(points)
                    .valueOr(last(period).map(UsageReading::value), Absence.NO_MEASUREMENT);
        }

        private Figure share(String id, String label, ReviewPeriod period, List<Point> points) {
            FigureBuilder builder = single(id, label, Unit.RATIO, period).points(points);
            Optional<UsageReading> last = last(period);
            boolean ofCapacity = last.flatMap(UsageReading::capacity).isPresent();
            builder.formula(ofCapacity ? "value / capacity" : "value / 100");
            last.ifPresent(reading -> builder.input("value", reading.value()));
            last.flatMap(UsageReading::capacity).ifPresent(capacity -> builder.input("capacity", capacity));
            Absence otherwise = ofCapacity ? Absence.ZERO_DENOMINATOR : lacking(period);
            return builder.valueOr(last.flatMap(UsageReading::share), otherwise);
        }

        private List<Point> history(java.util.function.Function<UsageReading, BigDecimal> value) {
            return Basis.points(
                    basis.period().trailing(Basis.HISTORY), at -> last(at).map(value), at -> detail(last(at)));
        }

        private static Map<String, BigDecimal> detail(Optional<UsageReading> reading) {
            Map<String, BigDecimal> detail = new LinkedHashMap<>();
            reading.flatMap(UsageReading::capacity).ifPresent(capacity -> detail.put("capacity", capacity));
            reading.flatMap(UsageReading::share).ifPresent(share -> detail.put("share", share));
            return detail;
        }
    }
}
