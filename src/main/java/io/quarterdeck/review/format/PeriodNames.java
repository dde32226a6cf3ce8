package io.quarterdeck.review.format;

import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.ReviewPeriod;
import java.util.Locale;

/** What a review period is called; a fiscal year that is not the calendar year says so. */
public final class PeriodNames {
    private final Words words;
    private final Dates dates;

    PeriodNames(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** {@code Q3 2026}, {@code Q2 FY2027}, {@code July 2026}, {@code 2026}. */
    public String brief(ReviewPeriod period) {
        return period.granularity() == Granularity.MONTH ? dates.month(period.start()) : say("brief", period);
    }

    /** Within a sentence of the same year: {@code Q3}, {@code July}, {@code 2026}. */
    public String bare(ReviewPeriod period) {
        return period.granularity() == Granularity.MONTH ? dates.monthName(period.start()) : say("bare", period);
    }

    /** Under a chart: {@code Q3 26}, {@code Jul 26}, {@code 2026}. */
    public String tick(ReviewPeriod period) {
        return period.granularity() == Granularity.MONTH
                ? dates.monthTick(period.start()) + '\u00a0' + dates.yearTick(period.start())
                : say("tick", period);
    }

    /** {@code Third quarter 2026 · 1 July – 30 September}. */
    public String inFull(ReviewPeriod period) {
        boolean fiscal = period.calendar().startMonth() != 1;
        String span = fiscal
                ? dates.daysWithYear(period.start(), period.lastDay())
                : dates.days(period.start(), period.lastDay());
        String name = period.granularity() == Granularity.MONTH ? dates.month(period.start()) : say("full", period);
        return words.say("format.period.cover", "name", name, "span", span);
    }

    /** Word by which messages select a granularity: {@code month}, {@code quarter}, {@code year}. */
    public static String granularity(ReviewPeriod period) {
        return period.granularity().name().toLowerCase(Locale.ROOT);
    }

    private String say(String form, ReviewPeriod period) {
        String year = Integer.toString(period.fiscalYear());
        return words.say(
                "format.period." + form,
                "granularity",
                granularity(period),
                "fiscal",
                period.calendar().startMonth() == 1 ? "no" : "yes",
                "quarter",
                period.granularity() == Granularity.QUARTER ? period.quarterOfYear() : 0,
                "year",
                year,
                "shortyear",
                year.substring(Math.max(0, year.length() - 2)));
    }
}
