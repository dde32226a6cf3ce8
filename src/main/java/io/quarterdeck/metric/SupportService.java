package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How the customer's cases were answered: of those opened in the period, whenever answer and resolution came. */
final class SupportService {
    private static final String SOURCE = "support_case";
    private static final String RESOLVED = "resolved_at";
    private static final String VERDICT = "sla_met";
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    private final Basis basis;
    private final List<SupportCase> cases;
    private final Map<ReviewPeriod, List<SupportCase>> opened = new HashMap<>();

    SupportService(Basis basis) {
        this.basis = basis;
        this.cases = basis.snapshot().rows(Kind.SUPPORT_CASE).stream()
                .map(row -> SupportCase.of(row, basis.period().zone()))
                .toList();
    }

    void add() {
        List<Point> counts = cases.isEmpty()
                ? List.of()
                : basis.history(at ->
                        Optional.of(BigDecimal.valueOf(openedIn(at).size())).filter(count -> !beforeFirst(at)));
        withEarlier("support.cases", "Cases opened", counts, this::count);
        addTimes("support.first_response", "First response", "first_response_at", SupportCase::firstResponse);
        addTimes("support.resolution", "Resolution", RESOLVED, SupportCase::resolution);
        withEarlier("support.sla", "Within the agreed time", List.of(), this::sla);
        basis.add(verdicts());
        basis.add(target());
        withEarlier("support.reopened", "Opened again", List.of(), this::reopened);
        withEarlier("support.backlog", "Open at the period's end", List.of(), this::backlog);
        withEarlier("support.backlog.oldest_days", "Age of the oldest open case", List.of(), this::oldest);
        LocalDate months = months().get(0).start();
        LocalDate yearAgo = basis.period().yearAgo().start();
        new CaseOrder(basis, cases).report(months.isBefore(yearAgo) ? months : yearAgo);
    }

    private static RowSet rows(ReviewPeriod period, Condition... more) {
        return RowSet.counted(SOURCE).and(Basis.within("opened_at", period)).and(more);
    }

    /** Cases that are open at the period's end. */
    private static RowSet openRows(ReviewPeriod period, Condition... more) {
        return RowSet.counted(
                        SOURCE,
                        Condition.before("opened_at", period.end()),
                        Condition.notBefore(RESOLVED, period.end()))
                .and(more);
    }

    private List<ReviewPeriod> months() {
        return basis.period()
                .calendar()
                .containing(Granularity.MONTH, basis.lastDay())
                .trailing(12);
    }

    private interface Measure {
        Figure of(String id, String name, ReviewPeriod period, List<Point> points);
    }

    private void withEarlier(String id, String name, List<Point> points, Measure measure) {
        basis.add(measure.of(id, name, basis.period(), points));
        basis.addEarlier(id, name, (earlier, label, at) -> measure.of(earlier, label, at, List.of()));
    }

    private List<SupportCase> openedIn(ReviewPeriod period) {
        return opened.computeIfAbsent(period, at -> {
            Span span = Span.of(at);
            return cases.stream().filter(one -> span.contains(one.day())).toList();
        });
    }

    private boolean beforeFirst(ReviewPeriod period) {
        LocalDate end = period.end();
        return cases.stream().noneMatch(one -> one.day().isBefore(end));
    }

    private Figure count(String id, String name, ReviewPeriod period, List<Point> points) {
        int count = openedIn(period).size();
        FigureBuilder builder = Figure.of(id, name, Unit.COUNT)
                .formula("cases opened in the period")
                .source(SOURCE, count, period.lastDay())
                .rows(rows(period))
                .points(points);
        return beforeFirst(period) ? builder.absent(none()) : builder.value(count);
    }

    private void addTimes(String id, String name, String column, Function<SupportCase, Optional<BigDecimal>> hours) {
        quantile(id + ".p50", name + ", half within", Quantile.MEDIAN, column, hours);
        quantile(id + ".p90", name + ", nine of ten within", Quantile.P90, column, hours);
    }

    private void quantile(
            String id,
            String name,
            BigDecimal share,
            String column,
            Function<SupportCase, Optional<BigDecimal>> hours) {
        List<Point> months = Basis.points(
                months(),
                at -> Quantile.of(times(at, hours), share),
                at -> Map.of("n", BigDecimal.valueOf(times(at, hours).size())));
        withEarlier(id, name, months, (figure, label, period, points) -> {
            List<BigDecimal> times = times(period, hours);
            return Figure.of(figure, label, Unit.HOURS)
                    .formula("quantile " + share + " of the calendar hours since opening, linear between neighbours")
                    .input("n", times.size())
                    .source(SOURCE, times.size(), period.lastDay())
                    .rows(rows(period, Condition.given(column)))
                    .points(points)
                    .valueOr(Quantile.of(times, share), openedIn(period).isEmpty() ? none() : Absence.NOT_ANSWERED);
        });
    }

    private List<BigDecimal> times(ReviewPeriod period, Function<SupportCase, Optional<BigDecimal>> hours) {
        return openedIn(period).stream().map(hours).flatMap(Optional::stream).toList();
    }

    private Figure sla(String id, String name, ReviewPeriod period, List<Point> points) {
        long met = openedIn(period).stream()
                .filter(one -> one.slaMet().orElse(false))
                .count();
        return Figure.of(id, name, Unit.RATIO)
                .formula("met / n")
                .input("met", met)
                .input("n", withVerdict(period))
                .source(SOURCE, Math.toIntExact(withVerdict(period)), period.lastDay())
                .rows(rows(period, Condition.given(VERDICT)))
                .valueOr(
                        Exact.divide(met, withVerdict(period)),
                        openedIn(period).isEmpty() ? none() : Absence.NO_VERDICTS);
    }

    private long withVerdict(ReviewPeriod period) {
        return openedIn(period).stream().filter(one -> one.slaMet().isPresent()).count();
    }

    private Figure verdicts() {
        long count = withVerdict(basis.period());
        FigureBuilder builder = Figure.of("support.sla.n", "Cases with a verdict", Unit.COUNT)
                .formula("cases opened in the period that carry a verdict")
                .source(SOURCE, Math.toIntExact(count), basis.lastDay())
                .rows(rows(basis.period(), Condition.given(VERDICT)));
        return beforeFirst(basis.period()) ? builder.absent(none()) : builder.value(count);
    }

    private Figure target() {
        return Figure.of("support.sla.target", "Target of cases within the agreed time", Unit.RATIO)
                .formula("from the settings")
                .source("settings", 0, basis.lastDay())
                .valueOr(basis.settings().slaTarget(), Absence.NO_TARGET);
    }

    private Figure reopened(String id, String name, ReviewPeriod period, List<Point> points) {
        int count = openedIn(period).size();
        long again = openedIn(period).stream().filter(SupportCase::reopened).count();
        return Figure.of(id, name, Unit.RATIO)
                .formula("reopened / cases")
                .input("reopened", again)
                .input("cases", count)
                .source(SOURCE, count, period.lastDay())
                .rows(rows(period))
                .valueOr(Exact.divide(again, count), none());
    }

    private Figure backlog(String id, String name, ReviewPeriod period, List<Point> points) {
        List<SupportCase> open = openAt(period.endInstant());
        FigureBuilder builder = Figure.of(id, name, Unit.COUNT)
                .formula("cases opened before the period's end and not resolved by then")
                .source(SOURCE, open.size(), period.lastDay())
                .rows(openRows(period));
        return beforeFirst(period) ? builder.absent(none()) : builder.value(open.size());
    }

    private Figure oldest(String id, String name, ReviewPeriod period, List<Point> points) {
        Instant end = period.endInstant();
        List<SupportCase> open = openAt(end);
        Optional<Instant> first = open.stream().map(SupportCase::openedAt).min(Instant::compareTo);
        long oldest = open.stream()
                .filter(one -> Optional.of(one.openedAt()).equals(first))
                .count();
        FigureBuilder builder = Figure.of(id, name, Unit.DAYS)
                .formula("(end - opened) / 24 hours")
                .input("end", end.toString())
                .source(SOURCE, Math.toIntExact(oldest), period.lastDay());
        first.ifPresent(at -> builder.input("opened", at.toString())
                .rows(openRows(period, Condition.is("opened_at", at.toString()))));
        return builder.valueOr(
                first.map(at -> SupportCase.hours(at, end).divide(HOURS_A_DAY, Exact.CONTEXT)),
                beforeFirst(period) ? none() : Absence.NO_BACKLOG);
    }

    private List<SupportCase> openAt(Instant instant) {
        return cases.stream().filter(one -> one.isOpenAt(instant)).toList();
    }

    private Absence none() {
        return basis.nothing(Kind.SUPPORT_CASE);
    }
}
