package io.quarterdeck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.gate.Defects.Defect;
import io.quarterdeck.gate.Defects.Shows;
import io.quarterdeck.metric.Snapshot;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Defects are held and clean reviews are not; {@code -Dquarterdeck.long=true} for all that are asked for. */
class SeededDefectsTest {
    private static final boolean LONG = Boolean.getBoolean("quarterdeck.long");
    private static final int DEFECTS = LONG ? 500 : 60;
    private static final int CLEAN = LONG ? 2_000 : 100;
    /** Of the clean ones one in so many is printed too, since that takes ten times as long. */
    private static final int PRINTED = 20;

    private static final long SEED = Long.getLong("quarterdeck.seed", 20_261_121);

    @Test
    void everyDefectIsHeldAndHardlyAnyCleanReview() {
        Map<String, Counted> byKind = new LinkedHashMap<>();
        List<String> missed = missed(byKind);
        List<String> falselyHeld = falselyHeld();

        byKind.forEach((kind, counted) -> System.out.println(kind + ": " + counted.held + " of " + counted.made));
        falselyHeld.forEach(message -> System.out.println("falsely held: " + message));
        int defects = byKind.values().stream().mapToInt(counted -> counted.made).sum();
        System.out.printf(
                "defects=%d held=%d clean=%d falsely_held=%d%n",
                defects, defects - missed.size(), CLEAN, falselyHeld.size());
        assertThat(defects).isEqualTo(DEFECTS);
        assertThat(missed).isEmpty();
        assertThat(falselyHeld).hasSizeLessThanOrEqualTo(CLEAN / 50);
    }

    private static List<String> falselyHeld() {
        Random random = new Random(SEED);
        Iterator<Snapshot> clean = new CleanReviews(random).stream().iterator();
        List<String> held = new ArrayList<>();
        for (int number = 0; number < CLEAN; number++) {
            Snapshot snapshot = clean.next();
            Optional<EarlierReview> earlier =
                    random.nextBoolean() ? Optional.of(SampleReviews.earlier(snapshot)) : Optional.empty();
            Stream.concat(
                            SampleReviews.findings(snapshot, earlier).stream(),
                            number % PRINTED == 0 ? PrintedReviews.findings(snapshot).stream() : Stream.empty())
                    .findFirst()
                    .ifPresent(finding -> held.add(finding.rule() + ": " + finding.message()));
        }
        return held;
    }

    private static List<String> missed(Map<String, Counted> byKind) {
        Random random = new Random(SEED + 1);
        Iterator<Snapshot> clean = new CleanReviews(random).stream().iterator();
        List<Defect> kinds = new Defects(random).all();
        List<String> missed = new ArrayList<>();
        int made = 0;
        while (made < DEFECTS) {
            Defect defect = kinds.get(made % kinds.size());
            Snapshot snapshot = clean.next();
            Optional<Snapshot> spoilt = defect.spoil().apply(snapshot);
            if (spoilt.isEmpty()
                    || !findings(defect.shows(), snapshot, snapshot).isEmpty()) {
                continue;
            }
            made++;
            boolean held = !findings(defect.shows(), spoilt.get(), snapshot).isEmpty();
            byKind.computeIfAbsent(defect.name(), first -> new Counted()).add(held);
            if (!held) {
                missed.add(defect.name() + ": " + snapshot.account().id() + " " + snapshot.period()
                        + changed(snapshot, spoilt.get()));
            }
        }
        return missed;
    }

    private static List<Finding> findings(Shows shows, Snapshot snapshot, Snapshot clean) {
        return switch (shows) {
            case IN_THE_ROWS -> SampleReviews.findings(snapshot, Optional.empty());
            case BESIDE_THE_LAST_REVIEW -> SampleReviews.findings(snapshot, Optional.of(SampleReviews.earlier(clean)));
            case IN_PRINT -> PrintedReviews.findings(snapshot);
        };
    }

    /** The kinds whose number of rows the defect changed, for whoever looks into a miss. */
    private static String changed(Snapshot clean, Snapshot spoilt) {
        StringBuilder text = new StringBuilder();
        clean.rows().forEach((kind, rows) -> {
            if (rows.size() != spoilt.rows(kind).size()) {
                text.append(", ")
                        .append(kind.id())
                        .append(": ")
                        .append(rows.size())
                        .append(" → ")
                        .append(spoilt.rows(kind).size());
            }
        });
        return text.toString();
    }

    private static final class Counted {
        private int made;
        private int held;

        void add(boolean isHeld) {
            made++;
            held += isHeld ? 1 : 0;
        }
    }
}
