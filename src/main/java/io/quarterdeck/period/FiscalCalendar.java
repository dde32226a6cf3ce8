package io.quarterdeck.period;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;

/**
 * An account's fiscal year in its own time zone; a fiscal year is named by the calendar year in which it ends.
 *
 * <p>{@code startMonth} is 1 to 12 (1 = January). With a start in April, fiscal 2026 runs from 1 April 2025 to
 * 31 March 2026 and {@code 2026-Q1} is April to June 2025. With {@code weeks}, the year's end moves to a weekday near
 * that day, and its name stays even where a nearest one lies in the January after.
 */
public record FiscalCalendar(int startMonth, ZoneId zone, Optional<WeekPattern> weeks) {
    private static final int MONTHS = 12;

    public FiscalCalendar {
        if (startMonth < 1 || startMonth > MONTHS) {
            throw new IllegalArgumentException("fiscal_year_start is " + startMonth + "; it must be 1 to 12");
        }
    }

    /** A year of calendar months. */
    public FiscalCalendar(int startMonth, ZoneId zone) {
        this(startMonth, zone, Optional.empty());
    }

    /**
     * The period that a name such as {@code 2026-Q3} (fiscal quarter), {@code 2026-07} (calendar month) or
     * {@code 2026} (fiscal year) stands for; with weeks {@code 2026-Q3-445}, {@code 2026-P07-445} (fiscal month) or
     * {@code 2026-445}.
     *
     * @throws IllegalArgumentException when the name has none of these forms
     */
    public ReviewPeriod parse(String name) {
        return PeriodNotation.parse(this, name);
    }

    /**
     * As {@link #parse(String)} by this calendar; a name that ends as those of one of these patterns do ({@code -445})
     * is read by that pattern instead.
     *
     * @throws IllegalArgumentException when the name is no period
     */
    public ReviewPeriod parse(String name, Collection<WeekPattern> patterns) {
        return patterns.stream()
                .filter(pattern -> name.endsWith("-" + pattern.kind().suffix()))
                .findFirst()
                .map(pattern -> new FiscalCalendar(startMonth, zone, Optional.of(pattern)))
                .orElse(this)
                .parse(name);
    }

    /** The last period of this length that is over, by this calendar's zone, at the clock's instant. */
    public ReviewPeriod lastComplete(Granularity granularity, Clock clock) {
        return containing(granularity, LocalDate.now(clock.withZone(zone))).previous();
    }

    /** The period of this length that holds {@code day}. */
    public ReviewPeriod containing(Granularity granularity, LocalDate day) {
        int month = monthOf(day);
        int first = month - Math.floorMod(month, granularity.months());
        return new ReviewPeriod(this, granularity, firstDay(first));
    }

    /** The calendar year by which the fiscal year that holds {@code day} is named. */
    public int fiscalYearOf(LocalDate day) {
        return Math.floorDiv(monthOf(day), MONTHS);
    }

    /** The fiscal month that holds {@code day}, counted through all years: twelve times the fiscal year, and 0 to 11. */
    int monthOf(LocalDate day) {
        if (weeks.isPresent()) {
            return weeks.get().monthOf(day, startMonth);
        }
        int monthsIn = Math.floorMod(day.getMonthValue() - startMonth, MONTHS);
        LocalDate first = day.withDayOfMonth(1).minusMonths(monthsIn);
        return first.plusMonths(MONTHS).minusDays(1).getYear() * MONTHS + monthsIn;
    }

    /** First day of the fiscal month so counted. */
    LocalDate firstDay(int month) {
        int year = Math.floorDiv(month, MONTHS);
        int monthsIn = Math.floorMod(month, MONTHS);
        if (weeks.isPresent()) {
            return weeks.get().monthStart(year, monthsIn, startMonth);
        }
        return LocalDate.of(startMonth == 1 ? year : year - 1, startMonth, 1).plusMonths(monthsIn);
    }
}
