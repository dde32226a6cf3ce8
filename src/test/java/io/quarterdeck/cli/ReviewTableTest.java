package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewTableTest {
    private static final Reviews.Standing HELD =
            Fabricated.standing(12, ReviewState.HELD, List.of(Fabricated.MOVED, Fabricated.BROKEN));

    @Test
    void aHeldReviewNamesItsOwnerAndItsFirstFinding() {
        assertThat(table(HELD))
                .contains("12  meridian  2026-Q3  executive  held   2026-10-05 05:00Z  2026-10-05 05:01Z  CSM")
                .contains("[figure-moved] NPS moved by 95 points. (and 1 more)")
                .contains("1 review: 1 held. Look at one that waits: quarterdeck review show ID");
    }

    @Test
    void whatBrokeIsTheOperatorsAndWhatIsDoneIsNobodys() {
        Reviews.Standing failed =
                Fabricated.standing(13, ReviewState.FAILED, List.of(), "no rate\nfor USD", Optional.empty());
        assertThat(table(failed)).contains("operator  no rate for USD");
        Reviews.Standing done = Fabricated.standing(14, ReviewState.DELIVERED, List.of());
        assertThat(table(done)).doesNotContain("operator", "CSM", "waits");
    }

    @Test
    void anEmptyListSaysWhetherThereIsNoneAtAll() {
        assertThat(Fabricated.plain(new ReviewTable(List.of(), Fabricated.gates(), true)::print))
                .isEqualTo("There is no review yet.\n");
        assertThat(table()).isEqualTo("There is no such review.\n");
    }

    @Test
    void theRowsOfJsonHaveTheSameKeysWhateverTheState() {
        Reviews.Standing done = Fabricated.standing(14, ReviewState.DELIVERED, List.of());
        assertThat(ReviewRow.of(done, Fabricated.gates()).fields().keySet())
                .containsExactlyElementsOf(
                        ReviewRow.of(HELD, Fabricated.gates()).fields().keySet());
        assertThat(ReviewRow.of(done, Fabricated.gates()).fields())
                .containsEntry("late_seconds", null)
                .containsEntry("state", "DELIVERED");
        assertThat(ReviewRow.of(HELD, Fabricated.gates()).fields()).containsEntry("late_seconds", 10_800L);
    }

    private static String table(Reviews.Standing... standings) {
        return Fabricated.plain(new ReviewTable(List.of(standings), Fabricated.gates(), false)::print);
    }
}
