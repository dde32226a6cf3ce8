package io.quarterdeck.gate;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import io.quarterdeck.figure.Point;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds figures that moved further than their family's tolerance, against the periods before in the same rows.
 *
 * <p>Without three periods of history nothing is called a jump: a new account starts from nought.
 */
record MovedFigures(Tolerances tolerances) implements Watcher {
    private static final int LEAST_POINTS = 3;
    private static final BigDecimal LEAST_CASES = BigDecimal.valueOf(3);
    /** The median of four cases is any of them. */
    private static final int ENOUGH_CASES = 8;

    private static final BigDecimal LEAST_ANSWERS = BigDecimal.TEN;
    private static final List<String> WAITS = List.of(
            "support.first_response.p50",
            "support.first_response.p90",
            "support.resolution.p50",
            "support.resolution.p90");
    private static final Set<String> GAINS = Set.of("new", "expansion", "reactivation");

    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>(new OddReadings(tolerances.reading()).look(subject));
        Figures figures = subject.computed().figures();
        figures.find("value.delivered").ifPresent(figure -> value(figure, subject, findings));
        figures.under("value.delivered.").forEach(figure -> value(figure, subject, findings));
        WAITS.forEach(id -> figures.find(id).ifPresent(figure -> wait(figure, subject, findings)));
        figures.find("nps.score").ifPresent(figure -> score(figure, subject, findings));
        revenue(subject, findings);
        return findings;
    }

    /** So many times the best of before, or as deep in the red as it was in the black. */
    private void value(Figure figure, Subject subject, List<Finding> findings) {
        List<BigDecimal> before = before(figure, subject, BigDecimal.ZERO);
        Usual usual = new Usual(before);
        if (figure.value().isEmpty() || usual.size() < LEAST_POINTS) {
            return;
        }
        BigDecimal now = figure.value().get();
        BigDecimal most =
                before.stream().map(BigDecimal::abs).max(BigDecimal::compareTo).orElseThrow();
        if (now.abs().compareTo(tolerances.value().multiply(most)) > 0 || usual.isMirrored(now)) {
            findings.add(finding(figure, now, usual.middle(), subject));
        }
    }

    private void wait(Figure figure, Subject subject, List<Finding> findings) {
        Usual usual = new Usual(before(figure, subject, LEAST_CASES));
        // of all cases opened, whether or not they have been answered: those that wait most have no time yet
        boolean enough = subject.computed()
                .figures()
                .value("support.cases")
                .filter(cases -> cases.compareTo(BigDecimal.valueOf(ENOUGH_CASES)) >= 0)
                .isPresent();
        if (figure.value().isEmpty() || usual.size() < LEAST_POINTS || !enough) {
            return;
        }
        BigDecimal now = figure.value().get();
        // a first answer within seconds is what a machine gives that was set up meanwhile
        boolean tooShort = figure.id().startsWith("support.resolution")
                && now.signum() != 0
                && usual.isFarBelow(now, tolerances.duration());
        if (tooShort || usual.isFarAbove(now, tolerances.duration())) {
            findings.add(finding(figure, now, usual.middle(), subject));
        }
    }

    private void score(Figure figure, Subject subject, List<Finding> findings) {
        List<BigDecimal> before = before(figure, subject, LEAST_ANSWERS);
        if (before.isEmpty() || figure.value().isEmpty() || figure.rows() < LEAST_ANSWERS.intValue()) {
            return;
        }
        BigDecimal last = before.get(before.size() - 1);
        BigDecimal now = figure.value().get();
        if (now.subtract(last).abs().compareTo(tolerances.score()) > 0) {
            findings.add(finding(figure, now, last.doubleValue(), subject));
        }
    }

    /** Values of the points that end before the review's period, where enough rows stand behind them. */
    private static List<BigDecimal> before(Figure figure, Subject subject, BigDecimal leastRows) {
        LocalDate start = subject.period().start();
        return figure.points().stream()
                .filter(point -> point.start().filter(start::isAfter).isPresent())
                .filter(point -> point.detail().getOrDefault("n", leastRows).compareTo(leastRows) >= 0)
                .map(Point::value)
                .flatMap(Optional::stream)
                .toList();
    }

    private void revenue(Subject subject, List<Finding> findings) {
        ReviewPeriod period = subject.period();
        BigDecimal now = recurring(subject, period.end());
        BigDecimal opening = recurring(subject, period.start());
        boolean isNew = recurring(subject, period.previous().start()).signum() <= 0;
        if (!isNew && opening.signum() > 0 && now.compareTo(tolerances.revenue().multiply(opening)) > 0) {
            findings.add(new Finding(
                    GateRules.FIGURE_MOVED,
                    Optional.of("arr.closing"),
                    subject.who() + "the ARR rose within the period from " + Numbers.said(opening) + " to "
                            + Numbers.said(now) + " "
                            + subject.snapshot().account().currency() + ".",
                    "Compare the period's revenue_movement rows with the contracts, and correct them at the source. Where"
                            + " they are right, release the review with that reason."));
        }
    }

    /** Annual recurring revenue in force when a day begins. */
    static BigDecimal recurring(Subject subject, LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : subject.snapshot().rows(Kind.REVENUE_MOVEMENT)) {
            if (row.day("effective_on").isBefore(day)) {
                BigDecimal amount = row.decimal("arr_amount");
                sum = GAINS.contains(row.text("kind")) ? sum.add(amount) : sum.subtract(amount);
            }
        }
        return sum;
    }

    private static Finding finding(Figure figure, BigDecimal now, double usual, Subject subject) {
        String unit = " " + figure.unit().symbol();
        return new Finding(
                GateRules.FIGURE_MOVED,
                Optional.of(figure.id()),
                subject.who() + figure.id() + " is " + Numbers.said(now) + unit + "; the periods before lay about "
                        + Numbers.said(BigDecimal.valueOf(usual)) + unit + ".",
                "Look at its rows for a mistaken unit or sign, and correct them at the source. Where it is right, release"
                        + " the review with that reason.");
    }
}
