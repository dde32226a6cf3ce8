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
        int month = calendar.monthOf(start);
        if (!calendar.firstDay(month).equals(start) || Math.floorMod(month, granularity.months()) != 0) {
            throw new IllegalArgumentException(start + " begins no fiscal " + granularity
                    + calendar.weeks().map(weeks -> " of " + weeks.definition()).orElse(""));
        }
    }

    /** First day after the period. */
    public LocalDate end() {
        return calendar.firstDay(month() + granularity.months());
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
        return new ReviewPeriod(calendar, granularity, calendar.firstDay(month() - count * granularity.months()));
    }

    /** The period of the same number in the fiscal year before; of weeks, it may be a week longer or shorter. */
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

    /** The months of this period in order of time: calendar months, or the months of its week pattern. */
    public List<ReviewPeriod> months() {
        ReviewPeriod last = calendar.containing(Granularity.MONTH, lastDay());
        return last.trailing(granularity.months());
    }

    /** Number of the quarter within its fiscal year, 1 to 4. */
    public int quarterOfYear() {
        return (monthOfYear() - 1) / 3 + 1;
    }

    /** Number of its first month within the fiscal year, 1 to 12. */
    public int monthOfYear() {
        return Math.floorMod(month(), 12) + 1;
    }

    public int fiscalYear() {
        return calendar.fiscalYearOf(start);
    }

    /** Whether the period is over at the clock's instant. */
    public boolean isComplete(Clock clock) {
        return !clock.instant().isBefore(endInstant());
    }

    /**
     * {@code 2026-Q3}, {@code 2026-07} or {@code 2026}, with weeks {@code 2026-Q3-445}, {@code 2026-P07-445} or
     * {@code 2026-445}: what {@link FiscalCalendar#parse} reads; it begins with four digits of a year.
     */
    public String name() {
        return PeriodNotation.name(this);
    }

    private int month() {
        return calendar.monthOf(start);
    }

    @Override
    public String toString() {
        return name();
    }
}
