package io.quarterdeck.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/**
 * A fiscal year of whole weeks: 52, or 53 where the extra week belongs to the year's last month.
 *
 * @param endsOn weekday of the last day of every year, quarter, month and week
 * @param yearEnd which such weekday about the end of the month before the fiscal start month ends the year
 */
public record WeekPattern(Kind kind, DayOfWeek endsOn, YearEnd yearEnd) {
    private static final int MONTHS = 12;

    /** The month that holds {@code day}: twelve times the fiscal year, and 0 to 11. */
    int monthOf(LocalDate day, int startMonth) {
        int year = day.getYear() - 1;
        while (day.isAfter(lastDay(year, startMonth))) {
            year++;
        }
        long week = ChronoUnit.WEEKS.between(lastDay(year - 1, startMonth).plusDays(1), day);
        int month = MONTHS - 1;
        while (week < weeksBefore(month)) {
            month--;
        }
        return year * MONTHS + month;
    }

    /** First day of the month, 0 to 11, of the fiscal year that ends about the month before {@code startMonth}. */
    LocalDate monthStart(int fiscalYear, int month, int startMonth) {
        return lastDay(fiscalYear - 1, startMonth).plusDays(1).plusWeeks(weeksBefore(month));
    }

    private LocalDate lastDay(int fiscalYear, int startMonth) {
        int lastMonth = startMonth == 1 ? 12 : startMonth - 1;
        LocalDate monthEnd = YearMonth.of(fiscalYear, lastMonth).atEndOfMonth();
        // three days later the last such weekday is the nearest one, and no two are equally near
        LocalDate latest = yearEnd == YearEnd.NEAREST ? monthEnd.plusDays(3) : monthEnd;
        return latest.with(TemporalAdjusters.previousOrSame(endsOn));
    }

    private int weeksBefore(int month) {
        int weeks = month / 3 * 13;
        for (int earlier = 0; earlier < month % 3; earlier++) {
            weeks += kind.weeks().get(earlier);
        }
        return weeks;
    }

    /** {@code 4-4-5 weeks, year ends on the last saturday}: the same words for the same pattern, for audit and hash. */
    public String definition() {
        return String.format(
                Locale.ROOT,
                "%s weeks, year ends on the %s %s",
                kind.text(),
                yearEnd.name().toLowerCase(Locale.ROOT),
                endsOn.name().toLowerCase(Locale.ROOT));
    }

    /** Weeks of the three months of each quarter. */
    public enum Kind {
        FOUR_FOUR_FIVE(4, 4, 5),
        FOUR_FIVE_FOUR(4, 5, 4),
        FIVE_FOUR_FOUR(5, 4, 4);

        private final List<Integer> weeks;

        Kind(int first, int second, int third) {
            this.weeks = List.of(first, second, third);
        }

        List<Integer> weeks() {
            return weeks;
        }

        /** {@code 4-4-5}. */
        public String text() {
            return weeks.get(0) + "-" + weeks.get(1) + "-" + weeks.get(2);
        }

        /** {@code 445}: what stands at the end of a period's name. */
        String suffix() {
            return text().replace("-", "");
        }
    }

    /** Where a year of weeks ends. */
    public enum YearEnd {
        /** On the last such weekday of the month before the fiscal start month. */
        LAST,
        /** On the one nearest to that month's last day, which may lie in the month after. */
        NEAREST
    }
}
