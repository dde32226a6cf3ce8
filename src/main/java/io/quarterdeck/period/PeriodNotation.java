package io.quarterdeck.period;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of periods as commands and the archive write them; those of week calendars end in their pattern, {@code -445}. */
final class PeriodNotation {
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern WEEK_MONTH = Pattern.compile("(\\d{4})-P(0[1-9]|1[0-2])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");

    private PeriodNotation() {}

    static String name(ReviewPeriod period) {
        String suffix = suffix(period.calendar());
        return switch (period.granularity()) {
            case QUARTER -> digits(period.fiscalYear(), 4) + "-Q" + period.quarterOfYear() + suffix;
            case MONTH ->
                suffix.isEmpty()
                        ? digits(period.start().getYear(), 4) + "-"
                                + digits(period.start().getMonthValue(), 2)
                        : digits(period.fiscalYear(), 4) + "-P" + digits(period.monthOfYear(), 2) + suffix;
            case YEAR -> digits(period.fiscalYear(), 4) + suffix;
        };
    }

    /** Not by a format, which takes most of the time where a long history is named month by month. */
    private static String digits(int number, int least) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }

    static ReviewPeriod parse(FiscalCalendar calendar, String name) {
        String suffix = suffix(calendar);
        String stem = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : "";
        Matcher quarter = QUARTER.matcher(stem);
        if (quarter.matches()) {
            return period(calendar, Granularity.QUARTER, number(quarter, 1), 3 * (number(quarter, 2) - 1));
        }
        Matcher month = (suffix.isEmpty() ? MONTH : WEEK_MONTH).matcher(stem);
        if (month.matches()) {
            return suffix.isEmpty()
                    ? calendar.containing(Granularity.MONTH, LocalDate.of(number(month, 1), number(month, 2), 1))
                    : period(calendar, Granularity.MONTH, number(month, 1), number(month, 2) - 1);
        }
        Matcher year = YEAR.matcher(stem);
        if (year.matches()) {
            return period(calendar, Granularity.YEAR, number(year, 1), 0);
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT,
                "\"%s\" is no period; write a fiscal quarter (2026-Q3%s), a %s or a year (2026%s)",
                name,
                suffix,
                suffix.isEmpty() ? "month (2026-07)" : "fiscal month (2026-P07" + suffix + ")",
                suffix));
    }

    private static ReviewPeriod period(FiscalCalendar calendar, Granularity granularity, int year, int month) {
        return new ReviewPeriod(calendar, granularity, calendar.firstDay(year * 12 + month));
    }

    private static String suffix(FiscalCalendar calendar) {
        return calendar.weeks().map(weeks -> "-" + weeks.kind().suffix()).orElse("");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
