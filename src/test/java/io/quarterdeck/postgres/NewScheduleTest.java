package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.account.Accounts;
import io.quarterdeck.period.Granularity;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Cadence;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.plan.DueDates;
import io.quarterdeck.plan.DueRule;
import io.quarterdeck.plan.Holidays;
import io.quarterdeck.plan.Schedule;
import io.quarterdeck.plan.Selection;
import io.quarterdeck.run.PlanBoard.Changes;
import io.quarterdeck.run.Replanner;
import io.quarterdeck.run.Reviews;
import io.quarterdeck.run.ScheduleBook;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a schedule owes of the time before a node first read of it. */
@Timeout(180)
class NewScheduleTest {
    private static final Account ACME = TestReviews.account("acme", ZoneOffset.UTC);

    private final Database database = FreshDatabase.open();
    private final TestRoad road = new TestRoad(database.store(), StoreRunLedger.LEASE);
    /** The store notes by its own clock when a schedule came, so this test has the same one. */
    private final Clock clock = Clock.systemUTC();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aDayThatIsNamedIsMeantThoughItsMinuteIsOver() {
        plan();
        assertThat(plan(once("hours", 5))).isEqualTo(new Changes(1, 0, 0));
        assertThat(plan(once("hours", 5))).isEqualTo(new Changes(0, 0, 0));
    }

    @Test
    void onTheVeryFirstPlanToo() {
        assertThat(plan(once("hours", 5))).isEqualTo(new Changes(1, 0, 0));
    }

    @Test
    void aDayLongGoneIsHistory() {
        assertThat(plan(once("days", 72))).isEqualTo(new Changes(0, 0, 0));
    }

    @Test
    void aRegularOneOwesNothingOfBefore() {
        LocalDateTime at = LocalDateTime.now(clock).minusHours(5);
        LocalDate lastOfQuarter = ACME.calendar()
                .containing(Granularity.QUARTER, at.toLocalDate())
                .previous()
                .lastDay();
        int daysAfter = (int) ChronoUnit.DAYS.between(lastOfQuarter, at.toLocalDate());
        Schedule quarterly = schedule("quarterly", new Cadence.Every(Granularity.QUARTER), daysAfter, at);
        plan(quarterly);
        assertThat(road.reviews.list(Reviews.Filter.in(Set.of())))
                .allMatch(standing -> standing.dueAt().orElseThrow().isAfter(clock.instant()));
    }

    @Test
    void anAccountThatIsNewerThanItsDayOwesNothing() {
        Schedule once = once("hours", 5);
        replanner(List.of(), once).replan(road.run);
        assertThat(plan(once)).isEqualTo(new Changes(0, 0, 0));
    }

    private Changes plan(Schedule... schedules) {
        return replanner(List.of(ACME), schedules).replan(road.run);
    }

    private Replanner replanner(List<Account> accounts, Schedule... schedules) {
        Accounts listed = () -> new Accounts.Listing(accounts, List.of());
        return new Replanner(
                listed,
                new ScheduleBook(Arrays.asList(schedules), new DueDates(new NoDaysOff())),
                new StorePlanBoard(database.store()),
                TestRoad.HASH,
                clock);
    }

    private Schedule once(String name, int hoursAgo) {
        LocalDateTime at = LocalDateTime.now(clock).minus(Duration.ofHours(hoursAgo));
        return schedule(name, new Cadence.Once(at.toLocalDate()), 1, at);
    }

    private static Schedule schedule(String name, Cadence cadence, int daysAfter, LocalDateTime at) {
        return new Schedule(
                name,
                cadence,
                new DueRule(daysAfter, false, Optional.empty(), at.toLocalTime()),
                "executive",
                Selection.ALL,
                Delivery.MAIL,
                Approval.NONE,
                true,
                Optional.empty());
    }

    private static final class NoDaysOff implements Holidays {
        @Override
        public boolean isHoliday(LocalDate day, String region) {
            return false;
        }

        @Override
        public boolean knows(String region) {
            return true;
        }
    }
}
