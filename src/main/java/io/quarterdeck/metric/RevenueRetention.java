package io.quarterdeck.metric;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.MetricSettings.GrrMethod;
import io.quarterdeck.metric.MetricSettings.RetentionWindow;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Net and gross revenue retention of a closed cohort, with the bridge from its opening to its closing ARR. */
final class RevenueRetention {
    private static final String SOURCE = "revenue_movement";

    private final Basis basis;
    private final ArrReader reader;
    private final ArrLedger ledger;
    private final Map<ReviewPeriod, RetentionBridge> bridges = new HashMap<>();

    RevenueRetention(Basis basis, List<Account> accounts, ExchangeRates rates) {
        this.basis = basis;
        this.reader = new ArrReader(basis, accounts, rates);
        this.ledger = reader.read();
    }

    static Span window(RetentionWindow window, ReviewPeriod period) {
        return new Span(window.start(period), period.end());
    }

    void add() {
        RetentionBridge bridge = bridge(basis.period());
        Span window = window(basis.period());
        ArrRows rows = rows(window);
        Set<String> outside = ledger.outside(window);
        amount(
                "arr.opening",
                "ARR at the window's opening",
                "movements before the window, of the cohort",
                bridge.opening(),
                ledger.rowsBefore(window.from()),
                rows.opening());
        step(ArrMovement.Type.EXPANSION, "Expansion", bridge.expansion());
        step(ArrMovement.Type.REACTIVATION, "Reactivation", bridge.reactivation());
        step(ArrMovement.Type.CONTRACTION, "Contraction", bridge.contraction());
        step(ArrMovement.Type.CHURN, "Churn", bridge.churn());
        amount(
                "arr.closing",
                "The cohort's ARR at the window's end",
                "all movements of the cohort",
                bridge.closing(),
                rowsOfCohort(window),
                rows.closing());
        amount(
                "arr.new",
                "ARR from outside the cohort",
                "all movements of the other accounts",
                bridge.outside(),
                ledger.rows(movement ->
                        outside.contains(movement.accountId()) && movement.day().isBefore(window.to())),
                rows.fromOutside());
        amount("arr.total", "ARR", "all movements", bridge.total(), ledger.rowsBefore(window.to()), rows.total());
        basis.add(nrr("nrr", "Net revenue retention", basis.period(), history(RevenueRetention::nrr)));
        basis.addEarlier("nrr", "Net revenue retention", (id, name, at) -> nrr(id, name, at, List.of()));
        GrrMethod method = basis.settings().grrMethod();
        basis.add(grr("grr", "Gross revenue retention", basis.period(), method, history(any -> grr(any, method))));
        basis.addEarlier("grr", "Gross revenue retention", (id, name, at) -> grr(id, name, at, method, List.of()));
        for (GrrMethod each : GrrMethod.values()) {
            String word = each.name().toLowerCase(Locale.ROOT);
            basis.add(grr("grr." + word, "Gross revenue retention by " + word, basis.period(), each, List.of()));
        }
        addChurn(bridge);
        new ArrChecks(basis, ledger).report(windows());
    }

    /** Windows of every figure and point, the review's own first. */
    private List<Span> windows() {
        List<ReviewPeriod> periods = new ArrayList<>(basis.period().trailing(Basis.HISTORY));
        periods.add(basis.period().yearAgo());
        return periods.stream()
                .sorted(Comparator.comparing(ReviewPeriod::start).reversed())
                .distinct()
                .map(period -> window(period))
                .toList();
    }

    /** ARR per account × gross margin ÷ annual revenue churn, over trailing twelve months. */
    Figure ltv(Optional<BigDecimal> grossMargin) {
        Span year = window(RetentionWindow.TRAILING_TWELVE_MONTHS, basis.period());
        return new LifetimeValue(basis, ledger.bridge(year), grossMargin)
                .figure(
                        builder -> madeOf(
                                builder,
                                basis.lastDay(),
                                ledger.rowsBefore(year.to()),
                                rows(year).total()),
                        none());
    }

    ArrLedger ledger() {
        return ledger;
    }

    private void addChurn(RetentionBridge bridge) {
        FigureBuilder logo = builder("churn.logo", "Accounts lost", Unit.RATIO, basis.period())
                .formula("lost / cohort")
                .input("lost", bridge.lost())
                .input("cohort", bridge.cohort());
        basis.add(finish(logo, Exact.divide(bridge.lost(), bridge.cohort())));
        FigureBuilder revenue = builder("churn.revenue", "Revenue churned", Unit.RATIO, basis.period())
                .formula("churn / opening")
                .input("churn", bridge.churn())
                .input("opening", bridge.opening());
        basis.add(finish(revenue, Exact.divide(bridge.churn(), bridge.opening())));
        Span window = window(basis.period());
        FigureBuilder cohort = madeOf(
                        builder("retention.cohort", "Accounts in the cohort", Unit.COUNT, basis.period()),
                        basis.lastDay(),
                        ledger.rowsBefore(window.from()),
                        rows(window).opening())
                .formula("accounts with ARR above zero at the window's opening");
        basis.add(none().map(cohort::absent).orElseGet(() -> cohort.value(bridge.cohort())));
        FigureBuilder lost = builder("retention.lost", "Accounts of the cohort lost", Unit.COUNT, basis.period())
                .formula("accounts of the cohort without ARR at the window's end");
        basis.add(none().map(lost::absent).orElseGet(() -> lost.value(bridge.lost())));
    }

    private RetentionBridge bridge(ReviewPeriod period) {
        return bridges.computeIfAbsent(period, at -> ledger.bridge(window(at)));
    }

    private List<Point> history(java.util.function.Function<RetentionBridge, Optional<BigDecimal>> ratio) {
        return reader.gap().isPresent() ? List.of() : basis.history(at -> ratio.apply(bridge(at)));
    }

    private static Optional<BigDecimal> nrr(RetentionBridge bridge) {
        return Exact.divide(bridge.closing(), bridge.opening());
    }

    private static Optional<BigDecimal> grr(RetentionBridge bridge, GrrMethod method) {
        BigDecimal kept =
                switch (method) {
                    case MOVEMENT -> bridge.opening().subtract(bridge.lostByMovement());
                    case ACCOUNT -> bridge.keptByAccount();
                };
        return Exact.divide(kept, bridge.opening());
    }

    private Figure nrr(String id, String name, ReviewPeriod period, List<Point> points) {
        RetentionBridge bridge = bridge(period);
        return finish(
                builder(id, name, Unit.RATIO, period)
                        .formula("(opening + expansion + reactivation - contraction - churn) / opening")
                        .input("opening", bridge.opening())
                        .input("expansion", bridge.expansion())
                        .input("reactivation", bridge.reactivation())
                        .input("contraction", bridge.contraction())
                        .input("churn", bridge.churn())
                        .points(points),
                nrr(bridge));
    }

    private Figure grr(String id, String name, ReviewPeriod period, GrrMethod method, List<Point> points) {
        RetentionBridge bridge = bridge(period);
        FigureBuilder builder = builder(id, name, Unit.RATIO, period)
                .points(points)
                .input("method", method.name().toLowerCase(Locale.ROOT))
                .input("opening", bridge.opening());
        if (method == GrrMethod.MOVEMENT) {
            builder.formula("(opening - lost) / opening, where lost = sum over accounts of"
                            + " min(opening, contraction + churn)")
                    .input("lost", bridge.lostByMovement());
        } else {
            builder.formula("kept / opening, where kept = sum over accounts of min(opening, closing)")
                    .input("kept", bridge.keptByAccount());
        }
        return finish(builder, grr(bridge, method));
    }

    private void step(ArrMovement.Type type, String name, BigDecimal amount) {
        Span window = window(basis.period());
        Set<String> outside = ledger.outside(window);
        amount(
                "arr." + type.word(),
                name,
                type.word() + " of the cohort",
                amount,
                ledger.rows(movement -> movement.type() == type
                        && window.contains(movement.day())
                        && !outside.contains(movement.accountId())),
                rows(window).step(type));
    }

    private void amount(String id, String name, String formula, BigDecimal amount, int count, List<RowSet> rows) {
        FigureBuilder builder = madeOf(
                builder(id, name, basis.money(), basis.period()).formula("sum of " + formula),
                basis.lastDay(),
                count,
                rows);
        basis.add(none().map(builder::absent).orElseGet(() -> builder.value(amount)));
    }

    private Span window(ReviewPeriod period) {
        return window(basis.settings().retentionWindow(), period);
    }

    private ArrRows rows(Span window) {
        return new ArrRows(basis, window, ledger.outside(window), strangers(), reader.currencies());
    }

    private Set<String> strangers() {
        return reader.refused().stream()
                .filter(id -> !reader.withoutRate().contains(id))
                .collect(Collectors.toSet());
    }

    private int rowsOfCohort(Span window) {
        Set<String> outside = ledger.outside(window);
        return ledger.rows(movement ->
                !outside.contains(movement.accountId()) && movement.day().isBefore(window.to()));
    }

    private FigureBuilder builder(String id, String name, Unit unit, ReviewPeriod period) {
        Span window = window(period);
        FigureBuilder builder = Figure.of(id, name, unit)
                .input("from", window.from().toString())
                .input("to", window.to().minusDays(1).toString());
        return madeOf(
                builder, period.lastDay(), rowsOfCohort(window), rows(window).closing());
    }

    /** Where a rate is missing nothing is made of any row, and the rows that it is missing for say why. */
    private FigureBuilder madeOf(FigureBuilder builder, LocalDate day, int count, List<RowSet> rows) {
        return reader.gap().isEmpty()
                ? builder.source(SOURCE, count, day).rows(rows)
                : builder.source(SOURCE, 0, day)
                        .rows(ArrRows.unconverted(basis, reader.withoutRate(), reader.currencies()));
    }

    private Figure finish(FigureBuilder builder, Optional<BigDecimal> ratio) {
        return none().map(builder::absent).orElseGet(() -> builder.valueOr(ratio, Absence.OPENING_ZERO));
    }

    private Optional<Absence> none() {
        return reader.gap()
                .or(() -> ledger.isEmpty() ? Optional.of(basis.nothing(Kind.REVENUE_MOVEMENT)) : Optional.empty());
    }
}
