package io.quarterdeck.period;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account's fiscal year in its own time zone; a fiscal year is named by the calendar year in which it ends.
 *
 * <p>{@code startMonth} is 1 to 12 (1 = January). With a start in April, fiscal 2026 runs from 1 April 2025 to
 * 31 March 2026 and {@code 2026-Q1} is April to June 2025.
 */
public record FiscalCalendar(int startMonth, ZoneId zone, Optional<WeekPattern> weeks) {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    public FiscalCalendar {
        if (startMonth < 1 || startMonth > 12) {
            throw new IllegalArgumentException("fiscal_year_start is " + startMonth + "; it must be 1 to 12");
        }
    }

    /** A year of calendar months. */
    public FiscalCalendar(int startMonth, ZoneId zone) {
        this(startMonth, zone, Optional.empty());
    }

    /**
     * The period that a name such as {@code 2026-Q3} (fiscal quarter), {@code 2026-07} (calendar month) or
     * {@code 2026} (fiscal year) stands for.
     *
     * @throws IllegalArgumentException when the name has none of these forms
     */
    public ReviewPeriod parse(String name) {
        Matcher quarter = QUARTER.matcher(name);
        if (quarter.matches()) {
            int year = Integer.parseInt(quarter.group(1));
            return quarterFrom(yearStart(year).plusMonths(3L * (Integer.parseInt(quarter.group(2)) - 1)));
        }
        Matcher month = MONTH.matcher(name);
        if (month.matches()) {
            int year = Integer.parseInt(month.group(1));
            LocalDate first = LocalDate.of(year, Integer.parseInt(month.group(2)), 1);
            return new ReviewPeriod(this, Granularity.MONTH, first);
        }
        if (YEAR.matcher(name).matches()) {
            return new ReviewPeriod(this, Granularity.YEAR, yearStart(Integer.parseInt(name)));
        }
        throw new IllegalArgumentException(
                "\"" + name + "\" is no period; write a fiscal quarter (2026-Q3), a month (2026-07) or a year (2026)");
    }

    /** The last period of this length that is over, by this calendar's zone, at the clock's instant. */
    public ReviewPeriod lastComplete(Granularity granularity, Clock clock) {
        return containing(granularity, LocalDate.now(clock.withZone(zone))).previous();
    }

    /** The period of this length that holds {@code day}. */
    public ReviewPeriod containing(Granularity granularity, LocalDate day) {
        int monthsIn = Math.floorMod(day.getMonthValue() - startMonth, 12);
        LocalDate first = day.withDayOfMonth(1).minusMonths(monthsIn % granularity.months());
        return new ReviewPeriod(this, granularity, first);
    }

    /** The calendar year by which the fiscal year that holds {@code day} is named. */
    public int fiscalYearOf(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1).minusMonths(Math.floorMod(day.getMonthValue() - startMonth, 12));
        return first.plusMonths(12).minusDays(1).getYear();
    }

    private LocalDate yearStart(int fiscalYear) {
        LocalDate start = LocalDate.of(fiscalYear, startMonth, 1);
        return startMonth == 1 ? start : start.minusYears(1);
    }

    private ReviewPeriod quarterFrom(LocalDate first) {
        return new ReviewPeriod(this, Granularity.QUARTER, first);
    }
}
