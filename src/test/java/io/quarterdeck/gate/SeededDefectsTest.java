package io.quarterdeck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.metric.Snapshot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Defects are held and clean reviews are not; {@code -Dquarterdeck.long=true} for all that are asked for. */
class SeededDefectsTest {
    private static final boolean LONG = Boolean.getBoolean("quarterdeck.long");
    private static final int DEFECTS = LONG ? 500 : 96;
    private static final int CLEAN = LONG ? 2_000 : 150;
    private static final long SEED = Long.getLong("quarterdeck.seed", 20_261_121);

    @Test
    void everyDefectIsHeldAndHardlyAnyCleanReview() {
        Map<String, Integer> rules = new TreeMap<>();
        List<String> falselyHeld = falselyHeld(rules);
        List<String> missed = new ArrayList<>();
        int defects = missed(missed);

        System.out.printf(
                "defects=%d held=%d clean=%d falsely_held=%d%n",
                defects, defects - missed.size(), CLEAN, falselyHeld.size());
        assertThat(missed).isEmpty();
        assertThat(falselyHeld).as(rules.toString()).hasSizeLessThanOrEqualTo(CLEAN / 50);
    }

    private static List<String> falselyHeld(Map<String, Integer> rules) {
        Random random = new Random(SEED);
        List<String> held = new ArrayList<>();
        new CleanReviews(random).stream().limit(CLEAN).forEach(snapshot -> {
            List<Finding> findings = SampleReviews.findings(snapshot, sometimesEarlier(snapshot, random));
            findings.forEach(finding -> rules.merge(finding.rule(), 1, Integer::sum));
            if (!findings.isEmpty()) {
                held.add(findings.toString());
                if (LONG) {
                    System.out.println("falsely held: " + findings.get(0));
                }
            }
        });
        return held;
    }

    private static int missed(List<String> missed) {
        Random random = new Random(SEED + 1);
        Iterator<Snapshot> clean = new CleanReviews(random).stream().iterator();
        List<Defects.Defect> kinds = new Defects(random).all();
        int made = 0;
        while (made < DEFECTS) {
            Defects.Defect defect = kinds.get(made % kinds.size());
            Snapshot snapshot = clean.next();
            Optional<Snapshot> spoilt = defect.spoil().apply(Optional.of(snapshot));
            if (spoilt.isEmpty()
                    || !SampleReviews.findings(snapshot, Optional.empty()).isEmpty()) {
                continue;
            }
            made++;
            if (SampleReviews.findings(spoilt.get(), Optional.empty()).isEmpty()) {
                missed.add(defect.name() + ": " + snapshot.account().id() + " " + snapshot.period());
            }
        }
        return made;
    }

    private static Optional<EarlierReview> sometimesEarlier(Snapshot snapshot, Random random) {
        return random.nextBoolean() ? Optional.of(SampleReviews.earlier(snapshot)) : Optional.empty();
    }
}
