package io.quarterdeck.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/** How long a deck is kept at the least; its file may be removed from the day after the last one on. */
public record Retention(Period period) {
    /** What tax laws ask for in most places. */
    public static final Retention USUAL = new Retention(Period.ofYears(10));

    public Retention {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("a deck is kept for a day at the least, not for " + period);
        }
    }

    /** The last day, in UTC. */
    public LocalDate until(Instant archivedAt) {
        return archivedAt.atOffset(ZoneOffset.UTC).toLocalDate().plus(period);
    }
}
