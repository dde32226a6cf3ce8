package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * One support case.
 *
 * @param accountId whose it is
 * @param id unique within the account
 * @param day on which it was opened, in the review's time zone
 * @param firstResponse hours from opening to the first answer, whenever it came
 * @param resolution hours from opening to its resolution, whenever it came
 */
record SupportCase(
        String accountId,
        String id,
        Instant openedAt,
        LocalDate day,
        Optional<BigDecimal> firstResponse,
        Optional<BigDecimal> resolution,
        Optional<Instant> resolvedAt,
        Optional<Boolean> slaMet,
        boolean reopened) {
    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    static SupportCase of(Row row, ZoneId zone) {
        Instant opened = row.instant("opened_at");
        return new SupportCase(
                row.text("account_id"),
                row.text("case_id"),
                opened,
                LocalDate.ofInstant(opened, zone),
                row.findInstant("first_response_at").map(at -> hours(opened, at)),
                row.findInstant("resolved_at").map(at -> hours(opened, at)),
                row.findInstant("resolved_at"),
                row.findFlag("sla_met"),
                row.flag("reopened"));
    }

    /** Calendar hours, unrounded. */
    static BigDecimal hours(Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        return BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .divide(HOUR, Exact.CONTEXT);
    }

    /** Whether it was answered or resolved before it was opened, which no case can be. */
    boolean isBackwards() {
        return firstResponse.map(BigDecimal::signum).filter(sign -> sign < 0).isPresent()
                || resolution.map(BigDecimal::signum).filter(sign -> sign < 0).isPresent();
    }

    /** Whether it was still open at that instant. */
    boolean isOpenAt(Instant instant) {
        return openedAt.isBefore(instant)
                && resolvedAt.map(at -> !at.isBefore(instant)).orElse(true);
    }
}
