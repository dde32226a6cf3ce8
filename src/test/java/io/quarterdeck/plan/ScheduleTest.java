package io.quarterdeck.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.period.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final ZoneId LAGOS = ZoneId.of("Africa/Lagos");
    private static final Schedule SCHEDULE = PlannedAccounts.schedule(
            new Cadence.Every(Granularity.QUARTER), PlannedAccounts.businessDays(10, Optional.of("DE")));

    @Test
    void aSelectionTakesActiveAccountsBySegmentOrByIdAndAllWhenItNamesNone() {
        Account enterprise = account("a", Optional.of("enterprise"), true);
        Account small = account("b", Optional.of("small"), true);
        Account unsorted = account("c", Optional.empty(), true);
        Account left = account("d", Optional.of("enterprise"), false);
        List<Account> all = List.of(enterprise, small, unsorted, left);
        assertThat(all).filteredOn(Selection.ALL::takes).containsExactly(enterprise, small, unsorted);
        assertThat(all)
                .filteredOn(new Selection(List.of("enterprise"), List.of("c", "d"))::takes)
                .containsExactly(enterprise, unsorted);
        assertThat(all)
                .filteredOn(new Selection(List.of(), List.of("b"))::takes)
                .containsExactly(small);
        assertThat(all).filteredOn(SCHEDULE::takes).containsExactly(enterprise, small, unsorted);
    }

    @Test
    void theDefinitionIsTheSameWhateverTheOrderAndTellsEveryDifference() {
        assertThat(with(new Selection(List.of("b", "a", "b"), List.of())).definition())
                .isEqualTo(with(new Selection(List.of("a", "b"), List.of())).definition());
        WeekPattern weeks =
                new WeekPattern(WeekPattern.Kind.FOUR_FOUR_FIVE, DayOfWeek.SATURDAY, WeekPattern.YearEnd.LAST);
        List<Schedule> different = List.of(
                SCHEDULE,
                with(new Selection(List.of("a", "b"), List.of())),
                with(new Selection(List.of("a\", \"b"), List.of())),
                with(new Selection(List.of(), List.of("a", "b"))),
                with(new Cadence.BeforeRenewal(60), DueRule.onTheDay(LocalTime.NOON)),
                with(new Cadence.Once(LocalDate.of(2026, 12, 15)), DueRule.onTheDay(LocalTime.NOON)),
                with(SCHEDULE.cadence(), PlannedAccounts.daysAfter(10, LocalTime.of(9, 0))),
                with(SCHEDULE.cadence(), PlannedAccounts.businessDays(10, Optional.empty())),
                with(SCHEDULE.cadence(), PlannedAccounts.businessDays(10, Optional.of("DE-BY"))),
                with(Delivery.MAIL, Approval.NONE, true, Optional.empty()),
                with(Delivery.ARCHIVE, Approval.CSM, true, Optional.empty()),
                with(Delivery.ARCHIVE, Approval.NONE, false, Optional.empty()),
                with(Delivery.ARCHIVE, Approval.NONE, true, Optional.of(weeks)));
        Stream<String> definitions = different.stream().map(Schedule::definition);
        assertThat(definitions).doesNotHaveDuplicates().noneMatch(words -> words.contains("\n"));
        assertThat(SCHEDULE.definition())
                .isEqualTo("\"quarterly-review\"; every quarter, 10 business days after its end in DE, at 09:00;"
                        + " calendar months; edition \"executive\"; all accounts; deliver archive; approval none;"
                        + " retention page kept");
    }

    @Test
    void theCalendarIsTheAccountsOwnCutAsTheScheduleCutsIt() {
        WeekPattern weeks =
                new WeekPattern(WeekPattern.Kind.FOUR_FOUR_FIVE, DayOfWeek.SATURDAY, WeekPattern.YearEnd.LAST);
        Account account = PlannedAccounts.account(LAGOS, 10, Optional.empty());
        assertThat(SCHEDULE.calendar(account)).isEqualTo(account.calendar());
        assertThat(with(Delivery.ARCHIVE, Approval.NONE, true, Optional.of(weeks))
                        .calendar(account)
                        .parse("2023-445")
                        .lastDay())
                .isEqualTo(LocalDate.of(2023, 9, 30));
    }

    private static Account account(String id, Optional<String> segment, boolean active) {
        return PlannedAccounts.account(id, segment, LAGOS, 1, Optional.empty(), active);
    }

    private static Schedule with(Selection selection) {
        return new Schedule(
                SCHEDULE.name(),
                SCHEDULE.cadence(),
                SCHEDULE.due(),
                SCHEDULE.edition(),
                selection,
                SCHEDULE.delivery(),
                SCHEDULE.approval(),
                SCHEDULE.retentionPage(),
                SCHEDULE.weeks());
    }

    private static Schedule with(Cadence cadence, DueRule due) {
        return PlannedAccounts.schedule(cadence, due);
    }

    private static Schedule with(
            Delivery delivery, Approval approval, boolean retentionPage, Optional<WeekPattern> weeks) {
        return new Schedule(
                SCHEDULE.name(),
                SCHEDULE.cadence(),
                SCHEDULE.due(),
                SCHEDULE.edition(),
                SCHEDULE.accounts(),
                delivery,
                approval,
                retentionPage,
                weeks);
    }
}
