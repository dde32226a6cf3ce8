package io.quarterdeck.gate;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds figures of the period before that the customer was shown otherwise: the past was rewritten. Rows that come in
 * late change a little; a whole history in another unit, or loaded twice, changes much.
 *
 * @param share by which such a figure may differ
 */
record RestatedFigures(BigDecimal share) implements Watcher {
    private static final Set<Unit.Kind> SUMS = Set.of(Unit.Kind.MONEY, Unit.Kind.QUANTITY, Unit.Kind.HOURS);
    private static final String PREVIOUS = ".previous";

    @Override
    public List<Finding> look(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        subject.earlier()
                .filter(review ->
                        review.period().equals(subject.period().previous().name()))
                .ifPresent(review -> {
                    for (Figure figure : subject.computed().figures().under("value.delivered")) {
                        if (figure.id().endsWith(PREVIOUS)
                                && SUMS.contains(figure.unit().kind())) {
                            compare(
                                    figure.id().substring(0, figure.id().length() - PREVIOUS.length()),
                                    figure.value(),
                                    figure.unit(),
                                    review,
                                    subject,
                                    findings);
                        }
                    }
                    if (!subject.snapshot().rows(Kind.REVENUE_MOVEMENT).isEmpty()) {
                        LocalDate day = subject.period().start();
                        compare(
                                "arr.total",
                                Optional.of(MovedFigures.recurring(subject, day)),
                                Unit.money(subject.snapshot().account().currency()),
                                review,
                                subject,
                                findings);
                    }
                });
        return findings;
    }

    private void compare(
            String id,
            Optional<BigDecimal> now,
            Unit unit,
            EarlierReview review,
            Subject subject,
            List<Finding> findings) {
        // euros and dollars, or hours and days, tell nothing of each other
        BigDecimal then = Optional.ofNullable(review.figures().get(id))
                .filter(shown -> shown.unit().equals(unit))
                .map(EarlierReview.Shown::value)
                .orElse(BigDecimal.ZERO);
        if (now.isEmpty() || then.signum() == 0) {
            return;
        }
        BigDecimal allowed = then.abs().max(now.get().abs()).multiply(share);
        if (now.get().subtract(then).abs().compareTo(allowed) > 0) {
            findings.add(new Finding(
                    GateRules.RESTATED,
                    Optional.of(id),
                    subject.who() + id + " of " + review.period() + " was " + Numbers.said(then)
                            + " when that period was reviewed and is " + Numbers.said(now.get()) + " now.",
                    "Find out who changed the rows of that time. Where the new ones are right, tell the customer, make a"
                            + " new revision of the earlier review (run --revise), and release this one with that"
                            + " reason."));
        }
    }
}
