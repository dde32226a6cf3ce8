package io.quarterdeck.plan;

import java.time.LocalDate;
import java.util.Optional;

/** Counts the days on which a region works. */
final class BusinessDays {
    /** Longer than any holidays in a row, so that a region without working days is told and not counted for ever. */
    private static final int LONGEST_REST = 60;

    private final Holidays holidays;
    private final Optional<String> region;

    BusinessDays(Holidays holidays, Optional<String> region) {
        this.holidays = holidays;
        this.region = region;
    }

    /** The {@code count}-th business day after {@code day}; the first is 1. */
    LocalDate after(LocalDate day, int count) {
        LocalDate due = day;
        for (int counted = 0; counted < count; counted++) {
            due = next(due);
        }
        return due;
    }

    private LocalDate next(LocalDate day) {
        for (int ahead = 1; ahead <= LONGEST_REST; ahead++) {
            if (isWorked(day.plusDays(ahead))) {
                return day.plusDays(ahead);
            }
        }
        throw new IllegalStateException("region " + region.orElse("(none)") + " has no business day within "
                + LONGEST_REST + " days after " + day + "; check its holidays or drop business_days");
    }

    private boolean isWorked(LocalDate day) {
        boolean weekend =
                region.map(holidays::weekend).orElse(Holidays.USUAL_WEEKEND).contains(day.getDayOfWeek());
        return !weekend && region.filter(name -> holidays.isHoliday(day, name)).isEmpty();
    }
}
