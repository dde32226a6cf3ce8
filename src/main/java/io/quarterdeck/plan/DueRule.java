package io.quarterdeck.plan;

import java.time.LocalTime;
import java.util.Optional;

/**
 * How long after a period's end, and at what time of day in the account's zone, its review is due.
 *
 * @param daysAfter 1 is the first day after the period's last day, at most 366; with {@code businessDays} 1 is the first
 *     business day after it. Cadences that no period's end drives (before renewal, once) take {@code at} alone
 * @param businessDays count neither weekends nor holidays; without it a due day that is one stays as it is
 * @param region whose weekends and holidays count, as an ISO code (DE, DE-BY); without it Saturday and Sunday are the
 *     weekend and no day is a holiday
 * @param at a time that a clock change skips is due at the first instant after the gap; one that comes twice, at the first
 */
public record DueRule(int daysAfter, boolean businessDays, Optional<String> region, LocalTime at) {
    public DueRule {
        if (daysAfter < 1 || daysAfter > 366) {
            throw new IllegalArgumentException("days_after is " + daysAfter
                    + "; it must be 1 to 366, where 1 is the first day after the period's last day");
        }
    }

    /** On the day that the cadence itself names. */
    public static DueRule onTheDay(LocalTime at) {
        return new DueRule(1, false, Optional.empty(), at);
    }
}
