package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewPageTest {
    @Test
    void aFindingShowsFigureRuleRemedyAndWhoMayReleaseIt() {
        String shown = Fabricated.screen(80, terminal -> new ReviewPage(terminal)
                .findings(held(Fabricated.MOVED, Fabricated.BROKEN), Fabricated.gates()));
        assertThat(shown)
                .contains("[figure-moved] a figure moved further than its tolerance; CSM may release it")
                .contains("figure nps.score", "NPS moved by 95 points.", "Look at the survey's answers.")
                .contains("[bridge-reconciles]", "it can't be released");
        assertThat(shown.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void howLateIsToldOfWhatIsNotDoneAlone() {
        assertThat(head(held(Fabricated.MOVED))).contains("2026-10-05 05:00Z, late 3 h");
        assertThat(head(Fabricated.standing(12, ReviewState.DELIVERED, List.of())))
                .doesNotContain("late");
    }

    @Test
    void whatCanOnlyBeMendedOffersNoRelease() {
        assertThat(commands(held(Fabricated.MOVED)))
                .containsExactly(
                        "quarterdeck review release 12 --by NAME --reason \"…\"",
                        "quarterdeck review reject 12 --by NAME --reason \"…\"");
        assertThat(commands(held(Fabricated.BROKEN)))
                .containsExactly(
                        "quarterdeck run --account meridian --period 2026-Q3 --schedule quarterly",
                        "quarterdeck review reject 12 --by NAME --reason \"…\"");
    }

    @Test
    void messagesInDoubtAndGivenUpHaveTheirOwnCommands() {
        List<Reviews.Message> messages = List.of(
                Fabricated.message(1, "SENT", 1, "250 OK"),
                Fabricated.message(2, "IN_DOUBT", 1, "lost"),
                Fabricated.message(3, "DEAD", 1, "550 no such user"));
        assertThat(NextStep.of(
                        Fabricated.standing(12, ReviewState.UNDELIVERED, List.of()), messages, Fabricated.gates()))
                .extracting(NextStep::command)
                .containsExactly(
                        "quarterdeck mail settle 2 --arrived|--lost --by NAME --reason \"…\"",
                        "quarterdeck resend 3 --by NAME --reason \"…\"");
    }

    @Test
    void aDecisionSaysWhatFollows() {
        Reviews.Standing released = Fabricated.standing(12, ReviewState.RELEASED, List.of());
        List<Reviews.Message> two =
                List.of(Fabricated.message(1, "READY", 0, ""), Fabricated.message(2, "READY", 0, ""));
        assertThat(Aftermath.words(released, ReviewState.RELEASED, two))
                .isEqualTo("review 12 (meridian, 2026-Q3, executive) is released: its 2 messages leave from"
                        + " 2026-10-05 05:10Z on with the next round of quarterdeck serve");
        assertThat(Aftermath.words(released, ReviewState.RELEASED, List.of())).endsWith("nothing is sent");
        assertThat(Aftermath.words(released, ReviewState.REJECTED, List.of())).endsWith("is never sent");
    }

    private static String head(Reviews.Standing standing) {
        return Fabricated.plain(terminal -> new ReviewPage(terminal).head(standing));
    }

    private static List<String> commands(Reviews.Standing standing) {
        return NextStep.of(standing, List.of(), Fabricated.gates()).stream()
                .map(NextStep::command)
                .toList();
    }

    private static Reviews.Standing held(Finding... findings) {
        return Fabricated.standing(12, ReviewState.HELD, List.of(findings));
    }
}
