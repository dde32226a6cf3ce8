package io.quarterdeck.gate;

import io.quarterdeck.account.Contact;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Puts one defect into a clean snapshot, as a load, a person or a configuration would. Each gives nothing where the
 * account has no rows that could be spoilt in that way. Rows are doubled where they can be told apart: seats of one price
 * that are bought on one day are the same without any defect.
 */
final class Defects {
    private static final List<Kind> LOADED = List.of(
            Kind.MEASUREMENT,
            Kind.USAGE,
            Kind.GOAL_MEASUREMENT,
            Kind.SUPPORT_CASE,
            Kind.SURVEY_RESPONSE,
            Kind.SURVEY_INVITATION,
            Kind.INVESTMENT,
            Kind.REVENUE_MOVEMENT);

    /** Where only the rows are looked at. */
    static final Computed NOTHING_COMPUTED = new Computed(Figures.of(List.of()), List.of());

    private final Random random;

    Defects(Random random) {
        this.random = random;
    }

    /** What a defect is called, how it is made, and where it shows. */
    record Defect(String name, Function<Snapshot, Optional<Snapshot>> spoil, Shows shows) {}

    enum Shows {
        IN_THE_ROWS,
        BESIDE_THE_LAST_REVIEW,
        IN_PRINT
    }

    List<Defect> all() {
        PrintDefects printed = new PrintDefects(random);
        return List.of(
                new Defect("a character that no font has", printed::missingGlyph, Shows.IN_PRINT),
                new Defect("a text that does not fit", printed::tooLong, Shows.IN_PRINT),
                defect("the period's coarse answers doubled", CoarseAnswers::doubledInThePeriod),
                new Defect("all coarse answers doubled", CoarseAnswers::doubledOfAllTime, Shows.BESIDE_THE_LAST_REVIEW),
                defect("stale source", this::stale),
                defect("all rows of a kind doubled", snapshot -> doubled(snapshot, Scope.ALL)),
                defect("the period's rows doubled", snapshot -> doubled(snapshot, Scope.PERIOD)),
                defect("one batch doubled", snapshot -> doubled(snapshot, Scope.BATCH)),
                defect("one measurement in a wrong unit", this::wrongUnit),
                defect("one measurement with its sign lost", this::signLost),
                defect("a reading of use or of a goal in a wrong unit", this::wrongReading),
                defect("a baseline or a promise in a wrong unit", this::wrongAgreement),
                defect("ten times the ARR", this::tenfoldRevenue),
                defect("resolution times a hundredfold", this::slowResolution),
                defect("a broken ARR bridge", this::brokenBridge),
                defect("a missing rate", this::missingRate),
                defect("a missing baseline", this::missingBaseline),
                defect("a wrong domain", this::wrongDomain),
                defect("a kind gone from the period", this::vanished),
                defect("ten times the rows", this::exploded));
    }

    private static Defect defect(String name, Function<Snapshot, Optional<Snapshot>> spoil) {
        return new Defect(name, spoil, Shows.IN_THE_ROWS);
    }

    private enum Scope {
        ALL,
        PERIOD,
        BATCH
    }

    private Optional<Snapshot> stale(Snapshot snapshot) {
        Kind kind = pick(LOADED);
        if (snapshot.rows(kind).isEmpty()) {
            return Optional.empty();
        }
        Map<Kind, Instant> loadedAt = new EnumMap<>(snapshot.sourceLoadedAt());
        loadedAt.put(kind, snapshot.period().endInstant().minus(Duration.ofMinutes(1 + random.nextInt(90_000))));
        return Optional.of(new Snapshot(
                snapshot.account(),
                snapshot.period(),
                snapshot.contacts(),
                snapshot.rows(),
                snapshot.pulls(),
                loadedAt,
                snapshot.frozenAt()));
    }

    private Optional<Snapshot> doubled(Snapshot snapshot, Scope scope) {
        Kind kind = pick(LOADED);
        List<Row> rows = snapshot.rows(kind);
        List<Row> twice =
                switch (scope) {
                    case ALL -> rows;
                    case PERIOD -> now(snapshot, kind);
                    case BATCH -> batch(now(snapshot, kind));
                };
        int least = scope == Scope.BATCH ? 4 : kind == Kind.REVENUE_MOVEMENT || kind == Kind.INVESTMENT ? 1 : 3;
        boolean areAlike = DoubledRows.sameRows(kind)
                .map(same -> same.count(rows).copies() > 0)
                .orElse(false);
        if (twice.size() < least || rows.size() < 4 || areAlike) {
            return Optional.empty();
        }
        boolean byDay = random.nextBoolean();
        List<Row> changed = new ArrayList<>(rows);
        twice.forEach(row -> changed.add(rekeyed(kind, row, byDay)));
        return Optional.of(SampleReviews.with(snapshot, kind, changed));
    }

    /** What one load brings: a stretch of the period's rows. */
    private List<Row> batch(List<Row> rows) {
        int size = Math.min(rows.size(), Math.max(4, rows.size() / 4));
        int from = rows.size() == size ? 0 : random.nextInt(rows.size() - size);
        return rows.subList(from, from + size);
    }

    private static Row rekeyed(Kind kind, Row row, boolean byDay) {
        String time = Timeline.column(kind);
        return switch (kind) {
            case MEASUREMENT ->
                byDay
                        ? with(row, time, row.day(time).minusDays(1))
                        : with(
                                row,
                                "part",
                                row.findText("part").map(part -> part + " (2)").orElse("reload"));
            case USAGE ->
                byDay
                        ? with(row, time, row.day(time).minusDays(1))
                        : with(row, "measure", row.text("measure").toUpperCase(java.util.Locale.ROOT));
            case GOAL_MEASUREMENT -> with(row, time, row.day(time).minusDays(1));
            default -> {
                Column key = kind.keyColumns().get(0);
                yield with(row, key.name(), "again-" + row.text(key.name()));
            }
        };
    }

    private Optional<Snapshot> wrongUnit(Snapshot snapshot) {
        return measured(snapshot, number -> number.multiply(factor()));
    }

    private Optional<Snapshot> signLost(Snapshot snapshot) {
        return measured(snapshot, BigDecimal::negate);
    }

    private Optional<Snapshot> measured(Snapshot snapshot, UnaryOperator<BigDecimal> mistake) {
        List<Row> now = now(snapshot, Kind.MEASUREMENT).stream()
                .filter(row -> row.numbers("inputs").values().stream().allMatch(number -> number.signum() > 0))
                .filter(row -> hasHistory(snapshot, row))
                .toList();
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Row row = pick(now);
        Map<String, BigDecimal> inputs = new TreeMap<>(row.numbers("inputs"));
        inputs.computeIfPresent(pick(List.copyOf(inputs.keySet())), (name, number) -> mistake.apply(number));
        return Optional.of(replaced(snapshot, Kind.MEASUREMENT, row, with(row, "inputs", inputs)));
    }

    private static boolean hasHistory(Snapshot snapshot, Row row) {
        return snapshot.rows(Kind.MEASUREMENT).stream()
                        .filter(other -> other.text("driver").equals(row.text("driver"))
                                && other.findText("part").equals(row.findText("part"))
                                && other.text("confidence").equals(row.text("confidence")))
                        .count()
                > 4;
    }

    private Optional<Snapshot> wrongReading(Snapshot snapshot) {
        Kind kind = random.nextBoolean() ? Kind.USAGE : Kind.GOAL_MEASUREMENT;
        List<Row> now = now(snapshot, kind).stream()
                .filter(row -> row.decimal("value").signum() != 0)
                .filter(row -> kind != Kind.USAGE
                        || snapshot.rows(Kind.USAGE).stream()
                                        .filter(other -> other.text("measure").equals(row.text("measure")))
                                        .count()
                                > 4)
                .toList();
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Row row = pick(now);
        return Optional.of(replaced(
                snapshot, kind, row, with(row, "value", row.decimal("value").multiply(factor()))));
    }

    /** A new version, agreed within the period, of what was agreed before. */
    private Optional<Snapshot> wrongAgreement(Snapshot snapshot) {
        Kind kind = random.nextBoolean() ? Kind.BASELINE : Kind.PROMISE;
        List<Row> known = snapshot.rows(kind).stream()
                .filter(row -> Timeline.day(kind, row, snapshot.period().zone())
                        .orElseThrow()
                        .isBefore(snapshot.period().start()))
                .filter(row ->
                        row.decimal(kind == Kind.BASELINE ? "value" : "amount").signum() != 0)
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Row row = pick(known);
        LocalDate from = snapshot.period().start().plusDays(random.nextInt(60));
        Row wrong = kind == Kind.BASELINE
                ? with(
                        with(row, "effective_from", from),
                        "value",
                        row.decimal("value").multiply(factor()))
                : with(
                        with(with(row, "period_from", from), "period_to", from.plusDays(90)),
                        "amount",
                        row.decimal("amount").multiply(factor()));
        List<Row> rows = new ArrayList<>(snapshot.rows(kind));
        rows.add(wrong);
        return Optional.of(SampleReviews.with(snapshot, kind, rows));
    }

    private Optional<Snapshot> tenfoldRevenue(Snapshot snapshot) {
        LocalDate start = snapshot.period().start();
        BigDecimal before = MovedFigures.recurring(
                new Subject(snapshot, NOTHING_COMPUTED, Optional.empty(), List.of()),
                snapshot.period().previous().start());
        if (before.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal opening =
                MovedFigures.recurring(new Subject(snapshot, NOTHING_COMPUTED, Optional.empty(), List.of()), start);
        if (opening.signum() <= 0) {
            return Optional.empty();
        }
        Row movement = Row.of(Map.of(
                "account_id", snapshot.account().id(),
                "movement_id", "wrong",
                "effective_on", start.plusDays(random.nextInt(80)),
                "kind", "expansion",
                "arr_amount", opening.multiply(BigDecimal.valueOf(9))));
        return Optional.of(added(snapshot, Kind.REVENUE_MOVEMENT, movement));
    }

    private Optional<Snapshot> slowResolution(Snapshot snapshot) {
        List<Row> now = now(snapshot, Kind.SUPPORT_CASE);
        if (now.size() < 8 || snapshot.rows(Kind.SUPPORT_CASE).size() < 3 * now.size()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>(snapshot.rows(Kind.SUPPORT_CASE));
        rows.replaceAll(row -> now.contains(row)
                ? row.findInstant("resolved_at")
                        .map(resolved -> with(
                                row,
                                "resolved_at",
                                row.instant("opened_at")
                                        .plus(Duration.between(row.instant("opened_at"), resolved)
                                                .multipliedBy(100))))
                        .orElse(row)
                : row);
        return Optional.of(SampleReviews.with(snapshot, Kind.SUPPORT_CASE, rows));
    }

    private Optional<Snapshot> brokenBridge(Snapshot snapshot) {
        List<Row> movements = snapshot.rows(Kind.REVENUE_MOVEMENT);
        if (movements.isEmpty()
                || movements
                        .get(0)
                        .day("effective_on")
                        .isAfter(snapshot.period().end().minusMonths(13))) {
            return Optional.empty();
        }
        boolean lost = random.nextBoolean();
        Row movement = Row.of(Map.of(
                "account_id",
                snapshot.account().id(),
                "movement_id",
                "wrong",
                "effective_on",
                snapshot.period().start().plusDays(random.nextInt(80)),
                "kind",
                lost ? "churn" : "new",
                "arr_amount",
                new BigDecimal(lost ? "999999999999" : "1200")));
        return Optional.of(added(snapshot, Kind.REVENUE_MOVEMENT, movement));
    }

    private Optional<Snapshot> missingRate(Snapshot snapshot) {
        Snapshot without = SampleReviews.with(snapshot, Kind.FX_RATE, List.of());
        boolean converts = SampleReviews.CONFIGURATION.metrics().drivers().stream()
                .filter(driver -> driver.unit().matches("[A-Z]{3}"))
                .filter(driver ->
                        !driver.unit().equals(snapshot.account().currency().getCurrencyCode()))
                .anyMatch(driver -> now(snapshot, Kind.MEASUREMENT).stream()
                        .anyMatch(row -> row.text("driver").equals(driver.id())));
        return converts ? Optional.of(without) : Optional.empty();
    }

    private Optional<Snapshot> missingBaseline(Snapshot snapshot) {
        return snapshot.rows(Kind.BASELINE).isEmpty()
                        || now(snapshot, Kind.MEASUREMENT).isEmpty()
                ? Optional.empty()
                : Optional.of(SampleReviews.with(snapshot, Kind.BASELINE, List.of()));
    }

    private Optional<Snapshot> wrongDomain(Snapshot snapshot) {
        if (snapshot.contacts().isEmpty() || snapshot.account().emailDomains().isEmpty()) {
            return Optional.empty();
        }
        String own = snapshot.account().emailDomains().get(0);
        String address = "someone@"
                + pick(List.of(
                        "gmail.example",
                        "eu." + own,
                        own + ".evil.example",
                        "x" + own,
                        own.replace('e', '\u0435'),
                        own.replace("example", "exarnple"),
                        own.substring(1),
                        ""));
        Contact known = pick(snapshot.contacts());
        List<Contact> contacts = new ArrayList<>(snapshot.contacts());
        contacts.add(new Contact(
                "wrong", "Someone", Optional.empty(), address, known.role(), List.of("executive"), true, false));
        return Optional.of(new Snapshot(
                snapshot.account(),
                snapshot.period(),
                contacts,
                snapshot.rows(),
                snapshot.pulls(),
                snapshot.sourceLoadedAt(),
                snapshot.frozenAt()));
    }

    private Optional<Snapshot> vanished(Snapshot snapshot) {
        Kind kind = pick(List.of(Kind.MEASUREMENT, Kind.USAGE, Kind.SUPPORT_CASE, Kind.GOAL_MEASUREMENT));
        List<Row> now = now(snapshot, kind);
        List<Integer> before = new Subject(snapshot, NOTHING_COMPUTED, Optional.empty(), List.of()).countsBefore(kind);
        boolean regular = before.size() == 4
                && (before.stream().allMatch(count -> count >= 5)
                        || kind != Kind.SUPPORT_CASE
                                && before.stream().distinct().count() == 1
                                && before.get(0) > 0);
        if (now.isEmpty() || !regular) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>(snapshot.rows(kind));
        rows.removeAll(now);
        return Optional.of(SampleReviews.with(snapshot, kind, rows));
    }

    /** Other customers' cases, of a pull that lost its condition. */
    private Optional<Snapshot> exploded(Snapshot snapshot) {
        List<Row> now = now(snapshot, Kind.SUPPORT_CASE);
        if (now.size() < 3 || snapshot.rows(Kind.SUPPORT_CASE).size() < 3 * now.size()) {
            return Optional.empty();
        }
        int usual = Math.max(
                now.size(),
                Collections.max(new Subject(snapshot, NOTHING_COMPUTED, Optional.empty(), List.of())
                        .countsBefore(Kind.SUPPORT_CASE)));
        List<Row> rows = new ArrayList<>(snapshot.rows(Kind.SUPPORT_CASE));
        IntStream.range(0, 14 * usual)
                .mapToObj(number -> Row.of(Map.of(
                        "account_id",
                        snapshot.account().id(),
                        "case_id",
                        "other-" + number,
                        "opened_at",
                        snapshot.period().startInstant().plusSeconds(random.nextInt(7_000_000)),
                        "reopened",
                        false)))
                .forEach(rows::add);
        return Optional.of(SampleReviews.with(snapshot, Kind.SUPPORT_CASE, rows));
    }

    private BigDecimal factor() {
        return BigDecimal.valueOf(random.nextBoolean() ? 100 : 1_000);
    }

    private static List<Row> now(Snapshot snapshot, Kind kind) {
        return snapshot.rows(kind).stream()
                .filter(row -> Timeline.day(kind, row, snapshot.period().zone())
                        .filter(snapshot.period()::contains)
                        .isPresent())
                .toList();
    }

    private static Snapshot added(Snapshot snapshot, Kind kind, Row row) {
        List<Row> rows = new ArrayList<>(snapshot.rows(kind));
        rows.add(row);
        return SampleReviews.with(snapshot, kind, rows);
    }

    private static Snapshot replaced(Snapshot snapshot, Kind kind, Row row, Row by) {
        List<Row> rows = new ArrayList<>(snapshot.rows(kind));
        rows.set(rows.indexOf(row), by);
        return SampleReviews.with(snapshot, kind, rows);
    }

    private static Row with(Row row, String column, Object value) {
        Map<String, Object> values = new HashMap<>(row.values());
        values.put(column, value);
        return Row.of(values);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
