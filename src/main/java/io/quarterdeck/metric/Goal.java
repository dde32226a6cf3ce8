package io.quarterdeck.metric;

import io.quarterdeck.figure.Status;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A goal in the version in force at the period's end, with its last measurement of the period.
 *
 * @param row the version's row
 */
record Goal(Row row, Optional<Measured> last) {
    record Measured(LocalDate day, BigDecimal value) {}

    String id() {
        return row.text("goal_id");
    }

    BigDecimal baseline() {
        return row.decimal("baseline");
    }

    BigDecimal target() {
        return row.decimal("target");
    }

    LocalDate agreedOn() {
        return row.day("agreed_on");
    }

    LocalDate dueOn() {
        return row.day("due_on");
    }

    boolean targetIsBaseline() {
        return target().compareTo(baseline()) == 0;
    }

    /** (actual − baseline) ÷ (target − baseline); empty without a measurement or where the target is the baseline. */
    Optional<BigDecimal> progress() {
        BigDecimal way = target().subtract(baseline());
        return last.flatMap(measured -> Exact.divide(measured.value().subtract(baseline()), way));
    }

    /** Whether the due day is over at the period's end. */
    boolean isPastDue(ReviewPeriod period) {
        return dueOn().isBefore(period.end());
    }

    /** Share of the days from agreed to due that have passed at the period's end, 0 to 1. */
    BigDecimal elapsed(ReviewPeriod period) {
        if (isPastDue(period)) {
            return BigDecimal.ONE;
        }
        BigDecimal passed = BigDecimal.valueOf(ChronoUnit.DAYS.between(agreedOn(), period.end()));
        BigDecimal all = BigDecimal.valueOf(ChronoUnit.DAYS.between(agreedOn(), dueOn()));
        return passed.divide(all, Exact.CONTEXT);
    }

    /** The verdict; none where the target is the baseline, since no progress can be told. */
    Optional<Status> status(ReviewPeriod period, MetricSettings settings) {
        if (last.isEmpty()) {
            return Optional.of(Status.NO_DATA);
        }
        return progress().map(progress -> {
            if (progress.compareTo(BigDecimal.ONE) >= 0) {
                return Status.MET;
            }
            if (isPastDue(period)) {
                return Status.BEHIND;
            }
            BigDecimal pace = progress.divide(elapsed(period), Exact.CONTEXT);
            if (pace.compareTo(settings.onTrackFrom()) >= 0) {
                return Status.ON_TRACK;
            }
            return pace.compareTo(settings.atRiskFrom()) >= 0 ? Status.AT_RISK : Status.BEHIND;
        });
    }
}
