package io.quarterdeck.review.format;

import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** What a review period is called; a fiscal year that is not the calendar year says so. */
public final class PeriodNames {
    private final Words words;
    private final Dates dates;

    PeriodNames(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** {@code Q3 2026}, {@code Q2 FY2027}, {@code July 2026}, {@code P7 FY2026} (a month of weeks), {@code 2026}. */
    public String brief(ReviewPeriod period) {
        return isCalendarMonth(period) ? dates.month(period.start()) : say("format.period.brief", period);
    }

    /** Within a sentence of the same year: {@code Q3}, {@code July}, {@code P7}, {@code 2026}. */
    public String bare(ReviewPeriod period) {
        return isCalendarMonth(period) ? dates.monthName(period.start()) : say("format.period.bare", period);
    }

    /** Under a chart: {@code Q3 26}, {@code Jul 26}, {@code P7 FY26}, {@code 2026}. */
    public String tick(ReviewPeriod period) {
        return isCalendarMonth(period) ? dates.monthAndYearTick(period.start()) : say("format.period.tick", period);
    }

    /** Under a chart of twelve months, where no year has room: {@code Jul}, {@code P7}. */
    public String monthTick(ReviewPeriod month) {
        return isCalendarMonth(month) ? dates.monthTick(month.start()) : say("format.month.tick.weeks", month);
    }

    /** {@code Third quarter 2026 · 1 July – 30 September}; of weeks with their pattern and both years. */
    public String inFull(ReviewPeriod period) {
        String span = isFiscal(period)
                ? dates.daysWithYear(period.start(), period.lastDay())
                : dates.days(period.start(), period.lastDay());
        String name = isCalendarMonth(period) ? dates.month(period.start()) : say("format.period.full", period);
        return period.calendar()
                .weeks()
                .map(weeks -> Marks.date(
                        value(period),
                        words.fill(
                                "format.period.cover.weeks",
                                "name",
                                name,
                                "pattern",
                                words.digits(weeks.kind().text()),
                                "span",
                                span)))
                .orElseGet(() -> words.fill("format.period.cover", "name", name, "span", span));
    }

    /** {@code October 2025 – September 2026}, up to the period's end; months of weeks by their days. */
    public String months(LocalDate first, ReviewPeriod last) {
        return last.calendar().weeks().isPresent()
                ? dates.daysWithYear(first, last.lastDay())
                : dates.months(first, last.lastDay());
    }

    /** Word by which messages select a granularity: {@code month}, {@code quarter}, {@code year}. */
    public static String granularity(ReviewPeriod period) {
        return period.granularity().name().toLowerCase(Locale.ROOT);
    }

    private String say(String key, ReviewPeriod period) {
        String year = words.digits(Integer.toString(period.fiscalYear()));
        return Marks.date(
                value(period),
                words.fill(
                        key,
                        "granularity",
                        granularity(period),
                        "fiscal",
                        isFiscal(period) ? "yes" : "no",
                        "quarter",
                        period.granularity() == Granularity.QUARTER ? period.quarterOfYear() : 0,
                        "month",
                        period.granularity() == Granularity.MONTH ? period.monthOfYear() : 0,
                        "year",
                        year,
                        "closing",
                        closing(period),
                        "shortyear",
                        year.substring(Math.max(0, year.length() - 2))));
    }

    /** Number of the month in which the fiscal year ends: a date of its own, since the period's name need not hold it. */
    private static String closing(ReviewPeriod period) {
        int month = Math.floorMod(period.calendar().startMonth() - 2, 12) + 1;
        return Marks.date(YearMonth.of(period.fiscalYear(), month).toString(), Integer.toString(month));
    }

    /** Everything that a period's name may hold as a number: its own name, its days, its place in the year, its weeks. */
    private static String value(ReviewPeriod period) {
        String ordinal =
                switch (period.granularity()) {
                    case MONTH -> "/" + period.monthOfYear();
                    case QUARTER -> "/" + period.quarterOfYear();
                    default -> "";
                };
        String weeks = period.calendar()
                .weeks()
                .map(pattern -> "/" + pattern.kind().text())
                .orElse("");
        return period.name() + "/" + period.start() + "/" + period.lastDay() + ordinal + weeks;
    }

    private static boolean isCalendarMonth(ReviewPeriod period) {
        return period.granularity() == Granularity.MONTH
                && period.calendar().weeks().isEmpty();
    }

    private static boolean isFiscal(ReviewPeriod period) {
        return period.calendar().startMonth() != 1 || period.calendar().weeks().isPresent();
    }
}
