package io.quarterdeck.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The long form of the fault rig, in parts that run alone; each prints its own line. A part that is cut off is begun
 * again with what is left of its count and another seed.
 *
 * <pre>
 * mvn test -Dtest=FaultSeasonTest -Dquarterdeck.rig=points   [-Dquarterdeck.rig.times=20]   every point so often
 * mvn test -Dtest=FaultSeasonTest -Dquarterdeck.rig=kills    [-Dquarterdeck.rig.times=500]  kills at random
 * mvn test -Dtest=FaultSeasonTest -Dquarterdeck.rig=stops    [-Dquarterdeck.rig.times=20]   SIGSTOP past the lease
 * mvn test -Dtest=FaultSeasonTest -Dquarterdeck.rig=database [-Dquarterdeck.rig.times=20]   PostgreSQL stopped hard
 * mvn test -Dtest=FaultSeasonTest -Dquarterdeck.rig=smtp     [-Dquarterdeck.rig.times=500]  faults of the relay
 * mvn test -Dtest=FaultSeasonTest -Dquarterdeck.rig=canary   [-Dquarterdeck.rig.times=1000] accounts, no faults
 * </pre>
 *
 * Besides: {@code -Dquarterdeck.rig.seed=1}, and {@code -Dquarterdeck.rig.at_once=6} nodes that are brought to their
 * points at the same time.
 */
class FaultSeasonTest {
    private static final String PART = "quarterdeck.rig";
    private static final long SEED = Long.getLong("quarterdeck.rig.seed", 1);
    /** Faults after which a long part comes to rest and is judged, so that one that is cut off has told what it did. */
    private static final int EACH = 50;

    private static final int AT_ONCE = Integer.getInteger("quarterdeck.rig.at_once", 6);

    @TempDir
    private Path folder;

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "points")
    void points() throws Exception {
        int times = times(20);
        List<CrashPoint> all = CrashPoint.ofServe();
        try (Rig rig = open(times * all.size() * 4)) {
            Season season = new Season(rig, SEED);
            for (int time = 1; time <= times; time++) {
                season.points(all, AT_ONCE);
                new PeoplesWord(rig).isGivenAcrossCrashes();
                rig.awaitRest(Season.REST);
                season.judge("points, round " + time + " of " + times);
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "kills")
    void kills() throws Exception {
        int times = times(500);
        try (Rig rig = open(times * 6 + 50)) {
            Season season = new Season(rig, SEED);
            for (int done = 0; done < times; done += EACH) {
                season.kills(Math.min(EACH, times - done), 3);
                season.judge("kills at random, of " + times);
            }
        }
    }

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "stops")
    void stops() throws Exception {
        int times = times(20);
        List<CrashPoint> some = new ArrayList<>(CrashPoint.ofServe());
        Collections.shuffle(some, new Random(SEED));
        try (Rig rig = open(times * 60)) {
            Season season = new Season(rig, SEED);
            for (int done = 0; done < times; done += AT_ONCE) {
                Collections.rotate(some, AT_ONCE);
                season.stops(some.subList(0, Math.min(AT_ONCE, times - done)), AT_ONCE);
                season.judge("SIGSTOP at points, of " + times);
            }
            season.freezes(times);
            season.judge(times + " times SIGSTOP at points, " + times + " times at random");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "database")
    void database() throws Exception {
        int times = times(20);
        try (Rig rig = open(times * 4 + 20)) {
            Season season = new Season(rig, SEED);
            season.database(times);
            season.judge(times + " times PostgreSQL stopped hard");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "smtp")
    void smtp() throws Exception {
        int times = times(500);
        try (Rig rig = open(times * 2 + 50)) {
            Season season = new Season(rig, SEED);
            season.smtp(times);
            season.judge(times + " SMTP faults");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "canary")
    void canary() throws Exception {
        int times = times(1000);
        try (Rig rig = open(times + 1)) {
            Season season = new Season(rig, SEED);
            season.plan(times);
            rig.healthy(2);
            rig.awaitRest(Duration.ofHours(2));
            season.judge(times + " canary accounts");
            assertThat(season.leaks()).isEmpty();
        }
    }

    private Rig open(int accounts) throws Exception {
        return Rig.open(folder, folder.resolve("archive"), accounts, SEED).practised();
    }

    private static int times(int usual) {
        return Integer.getInteger("quarterdeck.rig.times", usual);
    }
}
