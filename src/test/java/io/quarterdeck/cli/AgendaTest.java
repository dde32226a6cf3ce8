package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Contact;
import io.quarterdeck.account.Lead;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Cadence;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.plan.DueRule;
import io.quarterdeck.plan.Occurrence;
import io.quarterdeck.plan.Schedule;
import io.quarterdeck.plan.Selection;
import io.quarterdeck.run.Replanner;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final Instant NOW = Instant.parse("2026-10-05T04:00:00Z");
    private static final Account MERIDIAN = account("meridian", "Europe/Amsterdam");

    @Test
    void aReviewIsShownByTheAccountsClocksAndInUtcWithHowManyGetIt() {
        String shown = table(lines(List.of(), due("quarterly", 5)), false);
        assertThat(shown)
                .contains("2026-10-05 07:00 +02:00 Europe/Amsterdam  2026-10-05 05:00Z  meridian  2026-Q3")
                .contains("quarterly  mail to 2  none      not planned yet")
                .doesNotContain("@");
        assertThat(table(lines(List.of(), due("quarterly", 5)), true)).contains("ada@meridian.example, bo@meridian.example");
    }

    @Test
    void ofTwoSchedulesThatAskForTheSameDeckTheLaterOneIsCovered() {
        List<DueLine> lines = lines(List.of(), due("b-first", 5), due("a-second", 6));
        assertThat(lines).extracting(DueLine::state).containsExactly("not planned yet", "covered by b-first");
        assertThat(PlanSummary.of(lines, NOW, 120))
                .startsWith("1 review for 1 account within 120 days, the next in 1 h.")
                .contains("1 is not in the store yet");
    }

    @Test
    void ofTwoThatAreDueAtOnceTheFirstByNameMakesIt() {
        assertThat(lines(List.of(), due("b", 5), due("a", 5)))
                .extracting(DueLine::state)
                .containsExactly("covered by a", "not planned yet");
    }

    @Test
    void whatTheStoreHasIsSaidAndWhatItMadeForAnotherScheduleIsCovered() {
        assertThat(lines(List.of(standing(ReviewState.DELIVERED, "other", -1)), due("quarterly", 5)))
                .extracting(DueLine::state)
                .containsExactly("covered by other");
        assertThat(lines(List.of(standing(ReviewState.PLANNED, "other", -1)), due("quarterly", 5)))
                .extracting(DueLine::state)
                .containsExactly("planned");
        assertThat(lines(List.of(standing(ReviewState.WITHDRAWN, "quarterly", -1)), due("quarterly", 5)))
                .extracting(DueLine::state)
                .containsExactly("not planned yet");
    }

    @Test
    void whatIsLateAndNotDoneStandsFirst() {
        Reviews.Standing late = standing(ReviewState.HELD, "quarterly", 3);
        List<DueLine> lines = new Agenda(List.of(MERIDIAN), people())
                .lines(List.of(late), List.of(), name -> true, id -> true);
        assertThat(lines).extracting(DueLine::state).containsExactly("late 3 h, held");
        assertThat(PlanSummary.of(lines, NOW, 7)).isEqualTo("Nothing more falls due within 7 days; 1 is late.");
        assertThat(lines(List.of(standing(ReviewState.DELIVERED, "quarterly", 3)))).isEmpty();
    }

    @Test
    void contactsThatCanNotBeReadAreToldAndHideNoReview() {
        Recipients broken = new Recipients(account -> {
            throw new IllegalStateException("contact.sql has no column email");
        });
        List<DueLine> lines = new Agenda(List.of(MERIDIAN), broken)
                .lines(List.of(), List.of(due("a", 5), due("b", 6)), name -> true, id -> true);
        assertThat(lines).extracting(DueLine::to).containsOnly("mail, to whom is not known");
        assertThat(broken.troubles()).singleElement().asString().contains("meridian", "contact.sql has no column");
    }

    private static List<DueLine> lines(List<Reviews.Standing> known, Replanner.Due... upcoming) {
        return new Agenda(List.of(MERIDIAN), people()).lines(known, List.of(upcoming), name -> true, id -> true);
    }

    private static String table(List<DueLine> lines, boolean withAddresses) {
        return Fabricated.plain(new PlanTable(lines, withAddresses)::print);
    }

    private static Recipients people() {
        return new Recipients(account -> List.of(person("ada"), person("bo")));
    }

    private static Contact person(String name) {
        return new Contact(
                name,
                name,
                Optional.empty(),
                name + "@meridian.example",
                Contact.Role.CHAMPION,
                List.of("executive"),
                true,
                false);
    }

    private static Replanner.Due due(String schedule, int utcHour) {
        Schedule asked = new Schedule(
                schedule,
                new Cadence.Every(Granularity.QUARTER),
                new DueRule(5, false, Optional.empty(), LocalTime.of(7, 0)),
                "executive",
                Selection.ALL,
                Delivery.MAIL,
                Approval.NONE,
                true,
                Optional.empty());
        Instant at = LocalDate.of(2026, 10, 5).atTime(utcHour, 0).toInstant(ZoneOffset.UTC);
        return new Replanner.Due(
                asked,
                MERIDIAN,
                new Occurrence(
                        MERIDIAN.calendar().parse("2026-Q3"),
                        at.atZone(MERIDIAN.zone()).toLocalDateTime(),
                        MERIDIAN.zone(),
                        at));
    }

    private static Reviews.Standing standing(ReviewState state, String schedule, int hoursLate) {
        return new Reviews.Standing(
                7,
                new ArchiveKey("meridian", "2026-Q3", "executive", 1),
                state,
                Optional.of(schedule),
                Optional.of(NOW.minus(Duration.ofHours(hoursLate))),
                Delivery.MAIL,
                Approval.NONE,
                List.of(),
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.of(Duration.ofHours(hoursLate)),
                true,
                1,
                NOW);
    }

    private static Account account(String id, String zone) {
        return new Account(
                id,
                id,
                Optional.empty(),
                Locale.UK,
                Currency.getInstance("EUR"),
                ZoneId.of(zone),
                1,
                Optional.empty(),
                Optional.empty(),
                Lead.VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("meridian.example"),
                true);
    }
}
