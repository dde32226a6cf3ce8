package io.quarterdeck.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.gate.GateRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Decks of accounts at the edges of what a layout has to bear; {@code -Dquarterdeck.long=true} for 2,000 of them, and
 * {@code -Dquarterdeck.hostile.first} and {@code .count} for a part.
 */
class HostileDecksTest {
    /** Each had a fault of its own once. */
    private static final long[] ONCE_HELD = {120, 328, 346, 483, 865, 1070, 1099, 1198, 1233, 1585};

    private static final int FIRST = Integer.getInteger("quarterdeck.hostile.first", 1);
    private static final int COUNT = Integer.getInteger(
            "quarterdeck.hostile.count", Boolean.getBoolean("quarterdeck.long") ? 2_000 : 100 - ONCE_HELD.length);

    @Test
    void noneBreaksHardlyAnyIsHeldAndWhatGoesOutIsWhole() {
        List<String> held = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        long[] seeds = LongStream.concat(
                        LongStream.range(FIRST, FIRST + COUNT),
                        FIRST == 1 ? LongStream.of(ONCE_HELD) : LongStream.empty())
                .distinct()
                .toArray();
        LongStream.of(seeds).forEach(seed -> {
            HostileDecks.Result result = HostileDecks.of(seed);
            if (!result.held().isEmpty()) {
                held.add("seed " + seed);
            }
            result.held().stream()
                    .filter(finding -> !finding.rule().equals(GateRules.GLYPHS_EXIST))
                    .forEach(finding -> wrong.add(
                            "seed " + result.seed() + " is held: " + finding.rule() + ": " + finding.message()));
            result.lost().forEach(text -> wrong.add("seed " + result.seed() + " lost “" + text + "”"));
        });
        System.out.println("hostile=" + seeds.length + " held=" + held.size());
        assertThat(wrong).isEmpty();
        assertThat(held).hasSizeLessThanOrEqualTo(Math.max(1, seeds.length / 100));
    }
}
