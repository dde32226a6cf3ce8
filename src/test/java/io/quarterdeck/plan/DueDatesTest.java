package io.quarterdeck.plan;

import static io.quarterdeck.plan.PlannedAccounts.account;
import static io.quarterdeck.plan.PlannedAccounts.businessDays;
import static io.quarterdeck.plan.PlannedAccounts.daysAfter;
import static io.quarterdeck.plan.PlannedAccounts.schedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.account.Account;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.WeekPattern;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
    private static final Cadence QUARTERLY = new Cadence.Every(Granularity.QUARTER);

    private final DueDates dueDates = new DueDates(new NoHolidays());

    @ParameterizedTest
    @CsvSource({
        // spring forward: 02:30 isn't there, the first instant after the gap is
        "America/New_York, 2026-03-08, 02:30, 2026-03-08T07:00:00Z",
        "America/New_York, 2026-03-08, 01:59, 2026-03-08T06:59:00Z",
        "America/New_York, 2026-03-08, 03:00, 2026-03-08T07:00:00Z",
        // autumn: 01:30 comes twice, the first one counts
        "America/New_York, 2026-11-01, 01:30, 2026-11-01T05:30:00Z",
        "America/New_York, 2026-11-01, 02:00, 2026-11-01T07:00:00Z",
        "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        // the day begins at one o'clock
        "Africa/Cairo, 2026-04-24, 00:00, 2026-04-23T22:00:00Z",
        "Africa/Cairo, 2026-04-24, 00:30, 2026-04-23T22:00:00Z",
        "America/Havana, 2026-03-08, 00:00, 2026-03-08T05:00:00Z",
        "Asia/Beirut, 2026-03-29, 00:00, 2026-03-28T22:00:00Z",
        // the last hour of a day comes twice
        "Africa/Cairo, 2026-10-29, 23:30, 2026-10-29T20:30:00Z",
        // half an hour, and a gap at a quarter to three
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:30:00Z",
        "Pacific/Chatham, 2026-09-27, 03:00, 2026-09-26T14:00:00Z",
        // two hours at once
        "Antarctica/Troll, 2026-03-29, 02:30, 2026-03-29T01:00:00Z",
        // a day that was left out altogether
        "Pacific/Apia, 2011-12-30, 12:00, 2011-12-30T10:00:00Z"
    })
    void aTimeThatTheClocksSkipIsDueAfterTheGapAndOneThatComesTwiceAtTheFirst(
            ZoneId zone, LocalDate day, LocalTime at, Instant dueAt) {
        Schedule once = schedule(new Cadence.Once(day), DueRule.onTheDay(at));
        assertThat(dueDates.between(once, account(zone, 1, Optional.empty()), dueAt, dueAt.plusSeconds(1)))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.dueAt()).isEqualTo(dueAt);
                    assertThat(due.localDue()).isEqualTo(LocalDateTime.of(day, at));
                    assertThat(due.zone()).isEqualTo(zone);
                });
    }

    @Test
    void aQuarterIsDueSoManyDaysAfterItsLastDayInTheAccountsOwnYear() {
        Schedule schedule = schedule(QUARTERLY, daysAfter(1, LocalTime.of(7, 30)));
        assertThat(dueDates.between(schedule, account(BERLIN, 1, Optional.empty()), FROM, TO))
                .extracting(due -> due.period().name() + " " + due.localDue() + " " + due.dueAt())
                .containsExactly(
                        "2025-Q4 2026-01-01T07:30 2026-01-01T06:30:00Z",
                        "2026-Q1 2026-04-01T07:30 2026-04-01T05:30:00Z",
                        "2026-Q2 2026-07-01T07:30 2026-07-01T05:30:00Z",
                        "2026-Q3 2026-10-01T07:30 2026-10-01T05:30:00Z");
        assertThat(dueDates.between(schedule, account(BERLIN, 2, Optional.empty()), FROM, TO))
                .extracting(due -> due.period().name() + " " + due.localDue().toLocalDate())
                .containsExactly(
                        "2026-Q4 2026-02-01", "2027-Q1 2026-05-01", "2027-Q2 2026-08-01", "2027-Q3 2026-11-01");
    }

    @Test
    void dayThirtyOneComesInEveryMonthAsTheDayThatItFallsOn() {
        Schedule schedule = schedule(new Cadence.Every(Granularity.MONTH), daysAfter(31, LocalTime.MIDNIGHT));
        assertThat(dueDates.between(schedule, account(BERLIN, 1, Optional.empty()), FROM, TO))
                .extracting(due -> due.localDue().toLocalDate().toString())
                .containsExactly(
                        "2026-01-31",
                        "2026-03-03",
                        "2026-03-31",
                        "2026-05-01",
                        "2026-05-31",
                        "2026-07-01",
                        "2026-07-31",
                        "2026-08-31",
                        "2026-10-01",
                        "2026-10-31",
                        "2026-12-01",
                        "2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        // 60 days before, over a month of 31 days and over a leap day
        "2026-08-31, 60, 2026-07-02, 2026-Q2",
        "2028-02-29, 60, 2027-12-31, 2027-Q3",
        "2028-03-01, 1, 2028-02-29, 2027-Q4",
        "2027-03-01, 1, 2027-02-28, 2026-Q4",
        "2026-12-31, 91, 2026-10-01, 2026-Q3",
        "2026-12-31, 92, 2026-09-30, 2026-Q2"
    })
    void aRenewalIsDueSoManyDaysBeforeAndCoversTheLastCompleteQuarter(
            LocalDate renewal, int days, LocalDate due, String period) {
        Schedule schedule = schedule(new Cadence.BeforeRenewal(days), DueRule.onTheDay(LocalTime.MIDNIGHT));
        Account account = account(BERLIN, 1, Optional.of(renewal));
        assertThat(dueDates.between(schedule, account, FROM, Instant.parse("2029-01-01T00:00:00Z")))
                .singleElement()
                .satisfies(occurrence -> {
                    assertThat(occurrence.localDue()).isEqualTo(due.atStartOfDay());
                    assertThat(occurrence.period().name()).isEqualTo(period);
                });
    }

    @Test
    void anAccountWithoutARenewalOrOutsideTheSelectionHasNothingDue() {
        Schedule renewal = schedule(new Cadence.BeforeRenewal(60), DueRule.onTheDay(LocalTime.NOON));
        assertThat(dueDates.between(renewal, account(BERLIN, 1, Optional.empty()), FROM, TO))
                .isEmpty();
        Schedule quarterly = schedule(QUARTERLY, daysAfter(1, LocalTime.NOON));
        Account left = PlannedAccounts.account("left", Optional.empty(), BERLIN, 1, Optional.empty(), false);
        assertThat(dueDates.between(quarterly, left, FROM, TO)).isEmpty();
        assertThat(dueDates.between(quarterly, account(BERLIN, 1, Optional.empty()), TO, FROM))
                .isEmpty();
    }

    @Test
    void weekFiftyThreeBelongsToTheLastMonthAndMovesItsDueDay() {
        WeekPattern pattern =
                new WeekPattern(WeekPattern.Kind.FOUR_FIVE_FOUR, DayOfWeek.SATURDAY, WeekPattern.YearEnd.NEAREST);
        Schedule plain = schedule(new Cadence.Every(Granularity.MONTH), daysAfter(3, LocalTime.of(6, 0)));
        Schedule weeks = new Schedule(
                plain.name(),
                plain.cadence(),
                plain.due(),
                plain.edition(),
                plain.accounts(),
                plain.delivery(),
                plain.approval(),
                plain.retentionPage(),
                Optional.of(pattern));
        Account shop = account(ZoneId.of("America/Chicago"), 2, Optional.empty());
        assertThat(dueDates.between(
                        weeks, shop, Instant.parse("2023-12-01T00:00:00Z"), Instant.parse("2024-04-01T00:00:00Z")))
                .extracting(due -> due.period().name() + " " + due.period().start() + " "
                        + due.period().lastDay() + " " + due.localDue().toLocalDate())
                .containsExactly(
                        "2024-P11-454 2023-11-26 2023-12-30 2024-01-02",
                        "2024-P12-454 2023-12-31 2024-02-03 2024-02-06",
                        "2025-P01-454 2024-02-04 2024-03-02 2024-03-05");
        assertThat(dueDates.lastComplete(weeks, shop, Instant.parse("2024-02-04T06:00:00Z"))
                        .name())
                .isEqualTo("2024-P12-454");
        assertThat(dueDates.lastComplete(weeks, shop, Instant.parse("2024-02-04T05:59:59Z"))
                        .name())
                .isEqualTo("2024-P11-454");
    }

    @Test
    void whatIsRunNowCoversWhatIsCompleteNow() {
        Account account = account(BERLIN, 4, Optional.of(LocalDate.of(2026, 12, 31)));
        Instant justBefore = Instant.parse("2026-06-30T21:59:59Z");
        Instant midnight = Instant.parse("2026-06-30T22:00:00Z");
        for (Cadence cadence :
                List.of(QUARTERLY, new Cadence.BeforeRenewal(60), new Cadence.Once(LocalDate.of(2030, 1, 1)))) {
            Schedule schedule = schedule(cadence, DueRule.onTheDay(LocalTime.NOON));
            assertThat(dueDates.lastComplete(schedule, account, justBefore).name())
                    .isEqualTo("2026-Q4");
            assertThat(dueDates.lastComplete(schedule, account, midnight).name())
                    .isEqualTo("2027-Q1");
        }
        Schedule yearly = schedule(new Cadence.Every(Granularity.YEAR), daysAfter(1, LocalTime.NOON));
        assertThat(dueDates.lastComplete(yearly, account, midnight).name()).isEqualTo("2026");
    }

    @Test
    void businessDaysPassOverWeekendsAndHolidaysOfTheRegion() {
        Holidays region = new Holidays() {
            @Override
            public boolean isHoliday(LocalDate day, String name) {
                return name.equals("DE") && day.equals(LocalDate.of(2026, 4, 3))
                        || name.equals("DE") && day.equals(LocalDate.of(2026, 4, 6));
            }

            @Override
            public boolean knows(String name) {
                return true;
            }

            @Override
            public Set<DayOfWeek> weekend(String name) {
                return name.equals("EG") ? Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY) : USUAL_WEEKEND;
            }
        };
        // 1 April 2026 is a Wednesday; Good Friday and Easter Monday follow
        assertThat(due(region, businessDays(1, Optional.of("DE")))).isEqualTo("2026-04-01");
        assertThat(due(region, businessDays(3, Optional.of("DE")))).isEqualTo("2026-04-07");
        assertThat(due(region, businessDays(10, Optional.of("DE")))).isEqualTo("2026-04-16");
        assertThat(due(region, businessDays(3, Optional.empty()))).isEqualTo("2026-04-03");
        assertThat(due(region, businessDays(3, Optional.of("EG")))).isEqualTo("2026-04-05");
        // without business days a due day that is a holiday stays
        assertThat(due(region, new DueRule(3, false, Optional.of("DE"), LocalTime.NOON)))
                .isEqualTo("2026-04-03");
    }

    @Test
    void aRegionThatNeverWorksIsToldAndNotCountedForEver() {
        Holidays never = new Holidays() {
            @Override
            public boolean isHoliday(LocalDate day, String name) {
                return true;
            }

            @Override
            public boolean knows(String name) {
                return true;
            }
        };
        assertThatThrownBy(() -> due(never, businessDays(1, Optional.of("XX"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("region XX has no business day");
    }

    @Test
    void noDaysAfterAPeriodIsRefused() {
        assertThatThrownBy(() -> daysAfter(0, LocalTime.NOON))
                .hasMessageContaining("days_after is 0")
                .hasMessageContaining("1 is the first day after the period's last day");
        assertThatThrownBy(() -> new Cadence.BeforeRenewal(0)).hasMessageContaining("before_renewal is 0");
    }

    private static String due(Holidays holidays, DueRule rule) {
        List<Occurrence> due = new DueDates(holidays)
                .between(
                        schedule(QUARTERLY, rule),
                        account(BERLIN, 1, Optional.empty()),
                        Instant.parse("2026-04-01T00:00:00Z"),
                        Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(due).hasSize(1);
        return due.get(0).localDue().toLocalDate().toString();
    }
}
