package io.quarterdeck.period;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The half-open span {@code [start, end)} that a review covers, in the account's time zone and fiscal calendar. */
public record ReviewPeriod(FiscalCalendar calendar, Granularity granularity, LocalDate start) {
    public ReviewPeriod {
        if (start.getDayOfMonth() != 1) {
            throw new IllegalArgumentException("a review period begins on the first of a month, not on " + start);
        }
        int monthsIn = Math.floorMod(start.getMonthValue() - calendar.startMonth(), 12);
        if (monthsIn % granularity.months() != 0) {
            throw new IllegalArgumentException(start + " begins no fiscal " + granularity);
        }
    }

    /** First day after the period. */
    public LocalDate end() {
        return start.plusMonths(granularity.months());
    }

    /** Last day of the period, for people to read. */
    public LocalDate lastDay() {
        return end().minusDays(1);
    }

    public ZoneId zone() {
        return calendar.zone();
    }

    public Instant startInstant() {
        return start.atStartOfDay(zone()).toInstant();
    }

    /** First instant after the period. */
    public Instant endInstant() {
        return end().atStartOfDay(zone()).toInstant();
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end());
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(startInstant()) && instant.isBefore(endInstant());
    }

    public ReviewPeriod previous() {
        return back(1);
    }

    public ReviewPeriod next() {
        return back(-1);
    }

    /** The period of the same length that lies {@code count} periods earlier (later when negative). */
    public ReviewPeriod back(int count) {
        return new ReviewPeriod(calendar, granularity, start.minusMonths((long) count * granularity.months()));
    }

    /** The period of the same length a year earlier. */
    public ReviewPeriod yearAgo() {
        return back(12 / granularity.months());
    }

    /** The last {@code count} periods of this length in order of time, this one the last. */
    public List<ReviewPeriod> trailing(int count) {
        List<ReviewPeriod> periods = new ArrayList<>();
        for (int back = count - 1; back >= 0; back--) {
            periods.add(back(back));
        }
        return List.copyOf(periods);
    }

    /** The calendar months of this period in order of time. */
    public List<ReviewPeriod> months() {
        List<ReviewPeriod> months = new ArrayList<>();
        for (LocalDate first = start; first.isBefore(end()); first = first.plusMonths(1)) {
            months.add(new ReviewPeriod(calendar, Granularity.MONTH, first));
        }
        return List.copyOf(months);
    }

    /** Number of the quarter within its fiscal year, 1 to 4. */
    public int quarterOfYear() {
        return Math.floorMod(start.getMonthValue() - calendar.startMonth(), 12) / 3 + 1;
    }

    public int fiscalYear() {
        return calendar.fiscalYearOf(start);
    }

    /** Whether the period is over at the clock's instant. */
    public boolean isComplete(Clock clock) {
        return !clock.instant().isBefore(endInstant());
    }

    /** {@code 2026-Q3}, {@code 2026-07} or {@code 2026}: what {@link FiscalCalendar#parse} reads. */
    public String name() {
        return switch (granularity) {
            case QUARTER -> "%04d-Q%d".formatted(fiscalYear(), quarterOfYear());
            case MONTH -> "%04d-%02d".formatted(start.getYear(), start.getMonthValue());
            case YEAR -> "%04d".formatted(fiscalYear());
        };
    }

    @Override
    public String toString() {
        return name();
    }
}
