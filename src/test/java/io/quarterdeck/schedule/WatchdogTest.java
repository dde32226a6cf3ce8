package io.quarterdeck.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong with triggers in the store, made by SQL. */
class WatchdogTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static ClusterStore store;

    private final Counted done = new Counted();

    @BeforeAll
    static void start() {
        store = ClusterStore.start(folder);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.emptyTimetable();
    }

    @Test
    void triggersThatWereSetAsideFireAgain() {
        try (Ticker ticker = ticker()) {
            Counted.await(SOON, () -> done.ticks.get() > 2);
            store.execute("update quartz.qrtz_triggers set trigger_state = 'ERROR'");
            assertThat(ticker.look())
                    .hasSize(5)
                    .allMatch(line ->
                            line.contains("could not be started and was set aside. A running quarterdeck serve"));
            mends(ticker);
        }
    }

    @Test
    void aTimetableThatWasDeletedIsEnteredAnew() {
        try (Ticker ticker = ticker()) {
            Counted.await(SOON, () -> done.ticks.get() > 2);
            store.emptyTimetable();
            assertThat(ticker.look())
                    .filteredOn(line -> line.contains("is missing from the store's timetable"))
                    .hasSize(5);
            mends(ticker);
        }
    }

    @Test
    void triggersThatNobodyHoldsThoughTheyAreMarkedAsHeldAreLetGo() {
        for (String state : new String[] {"ACQUIRED", "BLOCKED"}) {
            store.emptyTimetable();
            try (Ticker ticker = ticker()) {
                Counted.await(SOON, () -> done.ticks.get() > 2);
                // as a node may that is taken for dead and writes once more
                Counted.await(
                        SOON,
                        () -> store.execute("update quartz.qrtz_triggers set trigger_state = '" + state
                                        + "', next_fire_time = "
                                        + (Clock.systemUTC().millis() - 90_000)
                                        + " where trigger_name in ('planner', 'herald') and trigger_state = 'WAITING'")
                                == 2);
                assertThat(ticker.look()).hasSize(2).allMatch(line -> line.contains("and has not been started"));
                mends(ticker);
            }
        }
    }

    @Test
    void whatIsWrongIsSeenFromOutsideTooAndNothingIsChangedByLooking() {
        try (Ticker ticker = ticker()) {
            assertThat(Ticker.look(store.address(), Clock.systemUTC()))
                    .isEqualTo(ticker.look())
                    .isEmpty();
        }
        store.emptyTimetable();
        assertThat(Ticker.look(store.address(), Clock.systemUTC())).hasSize(5);
        assertThat(store.strings("select trigger_name from quartz.qrtz_triggers"))
                .isEmpty();
    }

    @Test
    void aDefinitionOfAnotherVersionIsReplacedAtTheStart() {
        try (Ticker ticker = ticker()) {
            assertThat(ticker.look()).isEmpty();
        }
        store.execute("update quartz.qrtz_simple_triggers set repeat_interval = 777 where trigger_name = 'herald'");
        store.execute("update quartz.qrtz_job_details set job_class_name = 'io.quarterdeck.schedule.Gone'"
                + " where job_name = 'planner'");
        try (Ticker ticker = ticker()) {
            assertThat(store.strings("select repeat_interval::text from quartz.qrtz_simple_triggers"
                            + " where trigger_name = 'herald'"))
                    .containsExactly("20000");
            assertThat(store.strings("select job_class_name from quartz.qrtz_job_details where job_name = 'planner'"))
                    .containsExactly(DutyJob.class.getName());
            assertThat(ticker.look()).isEmpty();
        }
    }

    private void mends(Ticker ticker) {
        int ticks = done.ticks.get();
        int plans = done.plans.get();
        ticker.mend();
        // what Quartz said of it lasts until the next time is come
        Counted.await(SOON, () -> ticker.look().isEmpty());
        Counted.await(SOON, () -> done.ticks.get() > ticks + 2 && done.plans.get() > plans);
    }

    private Ticker ticker() {
        return Ticker.start(store.address(), UUID.randomUUID(), done, Duration.ofSeconds(10), Clock.systemUTC());
    }
}
