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
 * The long form of the fault rig, in parts that run alone; each prints its own lines, of all its faults so far. A part
 * that is cut off is begun again with what is left of its count and another seed.
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
    private static final int AT_ONCE = Integer.getInteger("quarterdeck.rig.at_once", 6);
    /** Faults after which a part comes to rest and is judged, so that one that is cut off has told what it did. */
    private static final int PORTION = 50;

    @TempDir
    private Path folder;

    private interface Part {
        void play(Rig rig, Season season) throws Exception;
    }

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "points")
    void points() throws Exception {
        int times = times(20);
        List<CrashPoint> all = CrashPoint.ofServe();
        play(times * all.size() * 4, (rig, season) -> {
            for (int time = 1; time <= times; time++) {
                season.points(all, AT_ONCE);
                new PeoplesWord(rig).isGivenAcrossCrashes();
                rig.awaitRest(Season.REST);
                season.judge("points, round " + time + " of " + times);
            }
        });
    }

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "kills")
    void kills() throws Exception {
        int times = times(500);
        play(times * 6 + 50, (rig, season) -> {
            for (int done = 0; done < times; done += PORTION) {
                season.kills(Math.min(PORTION, times - done), 3);
                season.judge("kills at random, of " + times);
            }
        });
    }

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "stops")
    void stops() throws Exception {
        int times = times(20);
        List<CrashPoint> points = new ArrayList<>(CrashPoint.ofServe());
        Collections.shuffle(points, new Random(SEED));
        play(times * 60, (rig, season) -> {
            for (int done = 0; done < times; done += AT_ONCE) {
                Collections.rotate(points, AT_ONCE);
                season.stops(points.subList(0, Math.min(AT_ONCE, times - done)), AT_ONCE);
                season.judge("SIGSTOP at points, of " + times);
            }
            season.freezes(times);
            season.judge(times + " times SIGSTOP at points, " + times + " times at random");
        });
    }

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "database")
    void database() throws Exception {
        int times = times(20);
        play(times * 4 + 20, (rig, season) -> {
            season.database(times);
            season.judge(times + " times PostgreSQL stopped hard");
        });
    }

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "smtp")
    void smtp() throws Exception {
        int times = times(500);
        play(times * 2 + 50, (rig, season) -> {
            season.smtp(times);
            season.judge(times + " SMTP faults");
        });
    }

    @Test
    @EnabledIfSystemProperty(named = PART, matches = "canary")
    void canary() throws Exception {
        int times = times(1000);
        try (Rig rig = Rig.open(folder, folder.resolve("archive"), times + 1, SEED)) {
            play(rig, (whole, season) -> {
                season.plan(times);
                whole.healthy(2);
                whole.awaitRest(Duration.ofMinutes(10));
                season.judge(times + " canary accounts");
                assertThat(season.leaks()).isEmpty();
            });
        }
    }

    /** @param accounts most that the part needs, and one for the practice */
    private void play(int accounts, Part part) throws Exception {
        try (Rig rig = Rig.open(folder, folder.resolve("archive"), accounts, SEED)) {
            play(rig.withShortDecks(), part);
        }
    }

    private static void play(Rig rig, Part part) throws Exception {
        rig.practise();
        part.play(rig, new Season(rig, SEED));
    }

    private static int times(int usual) {
        return Integer.getInteger("quarterdeck.rig.times", usual);
    }
}
