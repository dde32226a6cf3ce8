package io.quarterdeck.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.period.WeekPattern.Kind;
import io.quarterdeck.period.WeekPattern.YearEnd;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WeekCalendarTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 60;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void periodsTileTheYearsWithoutGapOrOverlap(Kind kind) {
        for (FiscalCalendar calendar : calendars(kind)) {
            for (Granularity granularity : Granularity.values()) {
                List<ReviewPeriod> periods = periods(calendar, granularity);
                Set<String> names = new HashSet<>();
                LocalDate expected = lastDay(calendar, FIRST_YEAR - 1).plusDays(1);
                for (ReviewPeriod period : periods) {
                    if (!period.start().equals(expected)
                            || !names.add(period.name())
                            || isLookedUp(calendar, period) && !isFound(calendar, granularity, period)) {
                        throw new AssertionError(period + " of " + calendar + " begins on " + period.start()
                                + " and ends before " + period.end() + ", expected it from " + expected);
                    }
                    expected = period.end();
                }
                assertThat(expected)
                        .isEqualTo(lastDay(calendar, FIRST_YEAR + YEARS - 1).plusDays(1));
                assertThat(periods).hasSize(YEARS * 12 / granularity.months());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyMonthHasItsWeeksAndTheLastOneTheFiftyThird(Kind kind) {
        for (FiscalCalendar calendar : calendars(kind)) {
            int long53 = 0;
            for (ReviewPeriod year : periods(calendar, Granularity.YEAR)) {
                List<Long> weeks = new ArrayList<>();
                for (ReviewPeriod month : year.months()) {
                    weeks.add(weeks(month));
                }
                boolean is53 = weeks(year) == 53;
                long53 += is53 ? 1 : 0;
                if (!weeks.equals(pattern(kind, is53)) || !is53 && weeks(year) != 52) {
                    throw new AssertionError(year + " of " + calendar + " has the weeks " + weeks);
                }
            }
            // 60 years are 21,915 days or so, that is 10 or 11 weeks more than 60 years of 52 weeks
            assertThat(long53).as(calendar.toString()).isBetween(10, 12);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aYearEarlierIsThePeriodOfTheSameNumber(Kind kind) {
        for (FiscalCalendar calendar : calendars(kind)) {
            for (Granularity granularity : Granularity.values()) {
                for (ReviewPeriod period : periods(calendar, granularity)) {
                    ReviewPeriod ago = period.yearAgo();
                    if (ago.fiscalYear() != period.fiscalYear() - 1
                            || ago.monthOfYear() != period.monthOfYear()
                            || ago.quarterOfYear() != period.quarterOfYear()) {
                        throw new AssertionError("a year before " + period + " of " + calendar + " is " + ago);
                    }
                }
            }
        }
    }

    /** Years that companies closed and reported, among them years of 53 weeks. */
    @ParameterizedTest
    @CsvSource({
        // the National Retail Federation names its years by their beginning: its 2023 is fiscal 2024 here
        "FOUR_FIVE_FOUR, SATURDAY, NEAREST, 2, 2024, 2023-01-29, 2024-02-03, 53",
        "FOUR_FIVE_FOUR, SATURDAY, NEAREST, 2, 2025, 2024-02-04, 2025-02-01, 52",
        "FOUR_FIVE_FOUR, SATURDAY, NEAREST, 2, 2026, 2025-02-02, 2026-01-31, 52",
        "FOUR_FIVE_FOUR, SATURDAY, NEAREST, 2, 2018, 2017-01-29, 2018-02-03, 53",
        "FOUR_FIVE_FOUR, SATURDAY, NEAREST, 2, 2013, 2012-01-29, 2013-02-02, 53",
        // Apple: the last Saturday of September
        "FOUR_FOUR_FIVE, SATURDAY, LAST, 10, 2022, 2021-09-26, 2022-09-24, 52",
        "FOUR_FOUR_FIVE, SATURDAY, LAST, 10, 2023, 2022-09-25, 2023-09-30, 53",
        "FOUR_FOUR_FIVE, SATURDAY, LAST, 10, 2024, 2023-10-01, 2024-09-28, 52",
        // Intel: the last Saturday of December
        "FOUR_FOUR_FIVE, SATURDAY, LAST, 1, 2022, 2021-12-26, 2022-12-31, 53",
        // Johnson & Johnson: the Sunday nearest the end of December, which may lie in January
        "FIVE_FOUR_FOUR, SUNDAY, NEAREST, 1, 2020, 2019-12-30, 2021-01-03, 53",
        "FIVE_FOUR_FOUR, SUNDAY, NEAREST, 1, 2022, 2022-01-03, 2023-01-01, 52"
    })
    void knownYearsBeginAndEndWhereTheyDid(
            Kind kind,
            DayOfWeek endsOn,
            YearEnd yearEnd,
            int startMonth,
            int year,
            LocalDate first,
            LocalDate last,
            long weeks) {
        FiscalCalendar calendar =
                new FiscalCalendar(startMonth, CHICAGO, Optional.of(new WeekPattern(kind, endsOn, yearEnd)));
        ReviewPeriod period = calendar.parse(year + "-" + kind.suffix());
        assertThat(period.start()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(weeks(period)).isEqualTo(weeks);
        assertThat(calendar.fiscalYearOf(first)).isEqualTo(year);
        assertThat(calendar.fiscalYearOf(last)).isEqualTo(year);
    }

    @Test
    void namesBeginWithTheYearAndNoCalendarPeriodHasThem() {
        FiscalCalendar weeks = saturdays(Kind.FOUR_FOUR_FIVE);
        FiscalCalendar months = new FiscalCalendar(1, CHICAGO);
        LocalDate day = LocalDate.of(2026, 7, 25);
        assertThat(names(weeks, day)).containsExactly("2026-P07-445", "2026-Q3-445", "2026-445");
        assertThat(names(saturdays(Kind.FIVE_FOUR_FOUR), day))
                .containsExactly("2026-P07-544", "2026-Q3-544", "2026-544");
        assertThat(names(months, day)).containsExactly("2026-07", "2026-Q3", "2026");
        assertThat(weeks.parse("2026-Q3-445").months()).hasToString("[2026-P07-445, 2026-P08-445, 2026-P09-445]");
        assertThat(weeks.parse("2026-P01-445").trailing(2)).hasToString("[2025-P12-445, 2026-P01-445]");
        assertThatThrownBy(() -> weeks.parse("2026-Q3"))
                .hasMessage("\"2026-Q3\" is no period; write a fiscal quarter (2026-Q3-445), a fiscal month"
                        + " (2026-P07-445) or a year (2026-445)");
        assertThatThrownBy(() -> weeks.parse("2026-Q3-454")).hasMessageContaining("is no period");
        assertThatThrownBy(() -> months.parse("2026-Q3-445")).hasMessageContaining("is no period");
        List<WeekPattern> known = List.of(weeks.weeks().orElseThrow());
        assertThat(months.parse("2026-Q3-445", known)).isEqualTo(weeks.parse("2026-Q3-445"));
        assertThat(months.parse("2026-Q3", known)).isEqualTo(months.parse("2026-Q3"));
        assertThatThrownBy(() -> months.parse("2026-Q3-544", known)).hasMessageContaining("is no period");
    }

    @Test
    void aPeriodOfWeeksBeginsOnlyWhereOneDoes() {
        FiscalCalendar weeks = saturdays(Kind.FOUR_FOUR_FIVE);
        assertThatThrownBy(() -> new ReviewPeriod(weeks, Granularity.QUARTER, LocalDate.of(2026, 7, 1)))
                .hasMessage("2026-07-01 begins no fiscal QUARTER of 4-4-5 weeks, year ends on the last saturday");
        assertThatThrownBy(() -> new ReviewPeriod(
                        weeks, Granularity.QUARTER, weeks.parse("2026-P02-445").start()))
                .hasMessageContaining("begins no fiscal QUARTER");
    }

    private static FiscalCalendar saturdays(Kind kind) {
        return new FiscalCalendar(1, CHICAGO, Optional.of(new WeekPattern(kind, DayOfWeek.SATURDAY, YearEnd.LAST)));
    }

    private static List<String> names(FiscalCalendar calendar, LocalDate day) {
        return Stream.of(Granularity.values())
                .map(granularity -> calendar.containing(granularity, day).name())
                .toList();
    }

    /** Finding a period again is the costly part: each calendar is asked in every fifth year, and not all in the same. */
    private static boolean isLookedUp(FiscalCalendar calendar, ReviewPeriod period) {
        return period.fiscalYear() % 5 == calendar.startMonth() % 5;
    }

    private static boolean isFound(FiscalCalendar calendar, Granularity granularity, ReviewPeriod period) {
        return calendar.parse(period.name()).equals(period)
                && calendar.containing(granularity, period.start()).equals(period)
                && calendar.containing(granularity, period.lastDay()).equals(period)
                && period.next().previous().equals(period)
                && period.name().startsWith("%04d".formatted(period.fiscalYear()))
                && !period.contains(period.end())
                && period.lastDay().getDayOfWeek()
                        == calendar.weeks().orElseThrow().endsOn();
    }

    private static List<ReviewPeriod> periods(FiscalCalendar calendar, Granularity granularity) {
        ReviewPeriod last = calendar.containing(granularity, lastDay(calendar, FIRST_YEAR + YEARS - 1));
        return last.trailing(YEARS * 12 / granularity.months());
    }

    private static List<FiscalCalendar> calendars(Kind kind) {
        return Stream.of(DayOfWeek.values())
                .flatMap(day -> Stream.of(YearEnd.values()).map(end -> new WeekPattern(kind, day, end)))
                .flatMap(pattern -> Stream.iterate(1, month -> month <= 12, month -> month + 1)
                        .map(month -> new FiscalCalendar(month, CHICAGO, Optional.of(pattern))))
                .toList();
    }

    /** The year's last day by looking at every day about the month's end, and nothing else. */
    private static LocalDate lastDay(FiscalCalendar calendar, int fiscalYear) {
        WeekPattern weeks = calendar.weeks().orElseThrow();
        YearMonth month = calendar.startMonth() == 1
                ? YearMonth.of(fiscalYear, 12)
                : YearMonth.of(fiscalYear, calendar.startMonth() - 1);
        LocalDate monthEnd = month.atEndOfMonth();
        for (int away = 0; ; away++) {
            if (monthEnd.minusDays(away).getDayOfWeek() == weeks.endsOn()) {
                return monthEnd.minusDays(away);
            }
            if (weeks.yearEnd() == YearEnd.NEAREST && monthEnd.plusDays(away).getDayOfWeek() == weeks.endsOn()) {
                return monthEnd.plusDays(away);
            }
        }
    }

    private static long weeks(ReviewPeriod period) {
        assertThat(ChronoUnit.DAYS.between(period.start(), period.end()) % 7).isZero();
        return ChronoUnit.WEEKS.between(period.start(), period.end());
    }

    private static List<Long> pattern(Kind kind, boolean is53) {
        List<Long> quarter =
                switch (kind) {
                    case FOUR_FOUR_FIVE -> List.of(4L, 4L, 5L);
                    case FOUR_FIVE_FOUR -> List.of(4L, 5L, 4L);
                    case FIVE_FOUR_FOUR -> List.of(5L, 4L, 4L);
                };
        List<Long> year = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            year.addAll(quarter);
        }
        if (is53) {
            year.set(11, year.get(11) + 1);
        }
        return year;
    }
}
