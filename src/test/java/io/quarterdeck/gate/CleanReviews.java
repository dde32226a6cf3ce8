package io.quarterdeck.gate;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.period.ReviewPeriod;
import io.quarterdeck.sample.SampleCompany;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Clean accounts without end: those of the demo on many days, and generated ones, each made different as customers are.
 * None of the changes is a defect: a short history, seasons, growth, one driver alone, a thin desk, coarse times and prices, rows that
 * are missing here and there, surveys once a year, a weak quarter.
 */
final class CleanReviews {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private final Random random;

    CleanReviews(Random random) {
        this.random = random;
    }

    Stream<Snapshot> stream() {
        return Stream.generate(this::company).flatMap(snapshots -> snapshots);
    }

    private Stream<Snapshot> company() {
        LocalDate today = FIRST.plusDays(random.nextInt(3 * 365));
        SampleCompany company = random.nextInt(3) == 0
                ? SampleCompany.of(today, random.nextLong())
                : SampleCompany.generated(15, random.nextLong(), today);
        return SampleReviews.of(company, today).map(this::varied);
    }

    private Snapshot varied(Snapshot snapshot) {
        Snapshot varied = snapshot;
        for (int change = random.nextInt(4); change > 0; change--) {
            varied = switch (random.nextInt(10)) {
                case 0 -> shortHistory(varied);
                case 1 -> seasonal(varied);
                case 2 -> thinned(varied, Kind.SUPPORT_CASE, 5 + random.nextInt(90));
                case 3 -> thinned(varied, Kind.MEASUREMENT, 3);
                case 4 -> CoarseAnswers.of(varied);
                case 5 -> yearlySurvey(varied);
                case 6 -> recurringPrices(varied);
                case 7 -> growing(varied);
                case 8 -> small(varied);
                default -> thinned(varied, Kind.SURVEY_RESPONSE, 5 + random.nextInt(80));
            };
        }
        return varied;
    }

    /** A customer of a few months: nothing is older. */
    private Snapshot shortHistory(Snapshot snapshot) {
        ReviewPeriod first = snapshot.period().back(random.nextInt(4));
        Snapshot cut = snapshot;
        for (Kind kind : Timeline.FLOWS) {
            cut = SampleReviews.with(
                    cut,
                    kind,
                    cut.rows(kind).stream()
                            .filter(row -> Timeline.day(kind, row, first.zone())
                                    .filter(day -> !day.isBefore(first.start()))
                                    .isPresent())
                            .toList());
        }
        return cut;
    }

    /** Volumes go up and down by the month, to four times the least. */
    private Snapshot seasonal(Snapshot snapshot) {
        int phase = random.nextInt(12);
        return swung(snapshot, day -> 1 + 0.6 * Math.sin((day.getMonthValue() + phase) * Math.PI / 6));
    }

    /** A rollout: volumes begin small and rise to so many times that within two years. */
    private Snapshot growing(Snapshot snapshot) {
        double times = 2 + random.nextInt(7);
        LocalDate end = snapshot.period().end();
        return swung(snapshot, day -> Math.pow(times, -ChronoUnit.DAYS.between(day, end) / 730.0));
    }

    private static Snapshot swung(Snapshot snapshot, ToDoubleFunction<LocalDate> swing) {
        List<Row> rows = snapshot.rows(Kind.MEASUREMENT).stream()
                .map(row -> {
                    BigDecimal factor = BigDecimal.valueOf(swing.applyAsDouble(row.day("measured_on")));
                    Map<String, BigDecimal> inputs = new TreeMap<>(row.numbers("inputs"));
                    inputs.replaceAll((name, number) ->
                            name.equals("actual") ? number : number.multiply(factor, MathContext.DECIMAL32));
                    return with(row, "inputs", inputs);
                })
                .toList();
        return SampleReviews.with(snapshot, Kind.MEASUREMENT, rows);
    }

    /** One driver, measured by the month at most, and next to no answers and cases. */
    private Snapshot small(Snapshot snapshot) {
        Optional<String> driver = snapshot.rows(Kind.MEASUREMENT).stream()
                .map(row -> row.text("driver"))
                .findFirst();
        Set<Object> months = new HashSet<>();
        Snapshot one = SampleReviews.with(
                snapshot,
                Kind.MEASUREMENT,
                snapshot.rows(Kind.MEASUREMENT).stream()
                        .filter(row -> driver.filter(row.text("driver")::equals).isPresent())
                        .filter(row -> months.add(List.of(
                                YearMonth.from(row.day("measured_on")),
                                row.findText("part").orElse(""),
                                row.text("confidence"))))
                        .toList());
        return thinned(thinned(one, Kind.SURVEY_RESPONSE, 90), Kind.SUPPORT_CASE, 90);
    }

    private Snapshot thinned(Snapshot snapshot, Kind kind, int percent) {
        return SampleReviews.with(
                snapshot,
                kind,
                snapshot.rows(kind).stream()
                        .filter(row -> random.nextInt(100) >= percent)
                        .toList());
    }

    private Snapshot yearlySurvey(Snapshot snapshot) {
        Snapshot yearly = snapshot;
        int month = 1 + random.nextInt(12);
        for (Kind kind : List.of(Kind.SURVEY_RESPONSE, Kind.SURVEY_INVITATION)) {
            yearly = SampleReviews.with(
                    yearly,
                    kind,
                    yearly.rows(kind).stream()
                            .filter(row -> Timeline.day(
                                            kind, row, snapshot.period().zone())
                                    .filter(day -> day.getMonthValue() == month)
                                    .isPresent())
                            .toList());
        }
        return yearly;
    }

    /** Seats at one price, some each month on the same day. */
    private Snapshot recurringPrices(Snapshot snapshot) {
        List<Row> rows = new ArrayList<>(snapshot.rows(Kind.INVESTMENT));
        BigDecimal price = BigDecimal.valueOf(49L * (1 + random.nextInt(4)));
        LocalDate first = rows.stream()
                .map(row -> row.day("invested_on").withDayOfMonth(1))
                .min(LocalDate::compareTo)
                .orElse(snapshot.period().back(7).start());
        for (int month = 0; first.plusMonths(month).isBefore(snapshot.period().end()); month++) {
            for (int seat = random.nextInt(4); seat >= 0; seat--) {
                rows.add(Row.of(Map.of(
                        "account_id",
                        snapshot.account().id(),
                        "investment_id",
                        "seat-" + month + "-" + seat,
                        "invested_on",
                        first.plusMonths(month),
                        "amount",
                        price,
                        "kind",
                        "services")));
            }
        }
        return SampleReviews.with(snapshot, Kind.INVESTMENT, rows);
    }

    private static Row with(Row row, String column, Object value) {
        Map<String, Object> values = new HashMap<>(row.values());
        values.put(column, value);
        return Row.of(values);
    }
}
