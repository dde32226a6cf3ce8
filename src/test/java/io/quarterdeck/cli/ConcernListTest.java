package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.gate.Owner;
import io.quarterdeck.run.Concern;
import io.quarterdeck.run.Health;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConcernListTest {
    @Test
    void concernsStandByKindWithCauseAndRemedyAndThoseAlikeTogether() {
        String shown = Fabricated.plain(terminal -> new ConcernList(terminal)
                .concerns(List.of(
                        concern(1, Concern.Kind.TROUBLED, "the source is gone"),
                        concern(2, Concern.Kind.FAILED, "no rate for USD"),
                        concern(3, Concern.Kind.TROUBLED, "the source is gone"))));
        assertThat(shown)
                .isEqualTo(
                        """
                        failed (1)
                          review 2: account-2, 2026-Q3
                              no rate for USD
                              mend it

                        failing, tried again (2)
                          review 1: account-1, 2026-Q3; review 3: account-3, 2026-Q3
                              the source is gone
                              mend it

                        """);
    }

    @Test
    void aBrokenPartStandsOutAndNothingIsWiderThanTheScreen() {
        String shown = Fabricated.screen(60, terminal -> new ConcernList(terminal)
                .parts(List.of(
                        new Health.Part("store", true, "answers"),
                        new Health.Part("plan", false, "never made; start quarterdeck serve, and see that it runs"))));
        assertThat(shown).contains("ok    store: answers\n", "FAULT plan: never made;");
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void theLastLineSaysWhetherAnythingIsWrong() {
        assertThat(ConcernList.summary(true, 0)).isEqualTo("Nothing is wrong.");
        assertThat(ConcernList.summary(true, 2)).isEqualTo("2 matters to look at.");
        assertThat(ConcernList.summary(false, 0)).contains("FAULT", "nothing is stuck");
    }

    private static Concern concern(long review, Concern.Kind kind, String words) {
        return new Concern(
                kind + ":" + review,
                kind,
                Owner.OPERATOR,
                Optional.empty(),
                Optional.of(review),
                "account-" + review + ", 2026-Q3",
                words,
                "mend it");
    }
}
