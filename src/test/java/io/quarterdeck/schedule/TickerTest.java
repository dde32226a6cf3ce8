package io.quarterdeck.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes against one real PostgreSQL. */
class TickerTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path folder;

    private static ClusterStore store;

    private final Counted one = new Counted();
    private final Counted other = new Counted();

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
    void nodesThatStartTogetherShareOneTimetableAndOneOfThemDoesEachDuty() {
        CompletableFuture<Ticker> begun = CompletableFuture.supplyAsync(() -> ticker(one));
        try (Ticker second = ticker(other);
                Ticker first = begun.join()) {
            assertThat(store.strings("select trigger_name from quartz.qrtz_triggers"))
                    .containsExactlyInAnyOrder("planner", "tick-1", "tick-2", "tick-3", "herald");
            Counted.await(SOON, () -> one.plans.get() + other.plans.get() == 1);
            int before = one.ticks.get() + other.ticks.get();
            Counted.rest(Duration.ofSeconds(10));
            int ticks = one.ticks.get() + other.ticks.get() - before;
            // three triggers every two seconds; two clusters of one node each would make thirty
            assertThat(ticks).isBetween(11, 17);
            assertThat(one.plans.get() + other.plans.get()).isEqualTo(1);
            assertThat(first.look()).isEmpty();
            assertThat(second.look()).isEmpty();
        }
    }

    @Test
    void aNodeThatStartsLaterLeavesTheTimetableAsItIs() {
        try (Ticker first = ticker(one)) {
            Counted.await(SOON, () -> one.plans.get() == 1);
            List<String> before = planner();
            try (Ticker second = ticker(other)) {
                assertThat(planner()).isEqualTo(before);
                assertThat(second.look()).isEqualTo(first.look()).isEmpty();
            }
        }
    }

    @Test
    void whenOneNodeClosesTheOtherGoesOn() {
        try (Ticker staying = ticker(other)) {
            Ticker leaving = ticker(one);
            Counted.await(SOON, () -> one.ticks.get() > 0 || other.ticks.get() > 3);
            leaving.close();
            int ticks = one.ticks.get();
            other.forgetSilence();
            Counted.rest(Duration.ofSeconds(6));
            assertThat(one.ticks).hasValue(ticks);
            assertThat(other.longestSilence()).isLessThan(Duration.ofSeconds(3));
            assertThat(staying.look()).isEmpty();
        }
    }

    @Test
    void whenANodeFreezesAndWhenItIsKilledTheOtherGoesOnWithoutAStandstill() throws IOException, InterruptedException {
        Process away = TickerProcess.start(store.address());
        try (Ticker staying = ticker(other)) {
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(away.getInputStream(), StandardCharsets.UTF_8));
            assertThat(said.readLine()).isEqualTo("started 0");
            assertThat(said.readLine()).isIn("tick", "plan", "tell");
            kill("STOP", away);
            other.forgetSilence();
            Counted.rest(Duration.ofSeconds(17));
            Duration frozen = other.longestSilence();
            kill("CONT", away);
            Counted.rest(Duration.ofSeconds(3));
            away.destroyForcibly().waitFor();
            other.forgetSilence();
            Counted.rest(Duration.ofSeconds(14));
            Duration killed = other.longestSilence();
            System.out.println("longest without a tick: frozen " + frozen + ", killed " + killed);
            assertThat(frozen).isLessThan(Duration.ofSeconds(15));
            assertThat(killed).isLessThan(Duration.ofSeconds(15));
            Counted.await(SOON, () -> staying.look().isEmpty());
            // one that the dead node held may have come back to the others a moment ago
            Counted.await(
                    SOON, () -> store.strings("select trigger_state from quartz.qrtz_triggers where next_fire_time < "
                                    + (Clock.systemUTC().millis() - 10_000))
                            .isEmpty());
        } finally {
            away.destroyForcibly();
        }
    }

    @Test
    void aDutyThatThrowsComesAgainAtItsNextTimeAndNotAtOnce() {
        AtomicInteger tried = new AtomicInteger();
        Duties failing = new Duties() {
            @Override
            public void plan() {
                one.plan();
                throw new IllegalStateException("the source is gone");
            }

            @Override
            public void tick() {
                tried.incrementAndGet();
                throw new IllegalArgumentException("no work today");
            }

            @Override
            public void tell() {}
        };
        try (Ticker ticker = ticker(failing)) {
            Counted.await(SOON, () -> tried.get() > 6);
            assertThat(one.plans).hasValue(1);
            assertThat(ticker.look()).isEmpty();
        }
    }

    @Test
    void closingWaitsForADutyThatIsBeingDoneAndNoLongerThanItsPatience() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        Duties slow = new Duties() {
            @Override
            public void plan() {
                Counted.rest(Duration.ofSeconds(2));
                done.incrementAndGet();
            }

            @Override
            public void tick() {}

            @Override
            public void tell() {}
        };
        Duties hanging = new Duties() {
            @Override
            public void plan() {
                one.plan();
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void tick() {}

            @Override
            public void tell() {}
        };
        Ticker patient = ticker(slow);
        Counted.await(
                SOON, () -> store.strings("select state from quartz.qrtz_fired_triggers where job_name = 'planner'")
                        .contains("EXECUTING"));
        patient.close();
        assertThat(done).hasValue(1);

        store.emptyTimetable();
        Ticker stuck =
                Ticker.start(store.address(), UUID.randomUUID(), hanging, Duration.ofSeconds(1), Clock.systemUTC());
        Counted.await(SOON, () -> one.plans.get() == 1);
        long begin = System.nanoTime();
        stuck.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
        never.countDown();
    }

    @Test
    void aStoreThatIsNotThereIsNamedWithTheRemedyAndWithoutThePassword() {
        StoreAddress nowhere = new StoreAddress("jdbc:postgresql://127.0.0.1:1/none", "quarterdeck", "s3cret");
        assertThatThrownBy(() -> Ticker.start(nowhere, UUID.randomUUID(), one, SOON, Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "jdbc:postgresql://127.0.0.1:1/none as quarterdeck", "Check that the store runs")
                .hasMessageNotContaining("s3cret");
        assertThat(Ticker.look(nowhere, Clock.systemUTC()))
                .singleElement()
                .asString()
                .startsWith("the triggers can't be looked at: ")
                .endsWith("Check that the store runs");
    }

    private static List<String> planner() {
        return store.strings("select start_time || ' ' || next_fire_time from quartz.qrtz_triggers"
                + " where trigger_name in ('planner', 'herald') order by trigger_name");
    }

    private static Ticker ticker(Duties duties) {
        return Ticker.start(store.address(), UUID.randomUUID(), duties, Duration.ofSeconds(10), Clock.systemUTC());
    }

    private static void kill(String signal, Process process) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
