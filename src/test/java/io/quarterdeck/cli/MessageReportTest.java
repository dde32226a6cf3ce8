package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.run.Reviews;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageReportTest {
    @Test
    void whoWasNotAcceptedStandsOnALineWithTheAnswerAndAllAreCounted() {
        String shown = print(
                true,
                Fabricated.message(1, "SENT", 1, "250 OK"),
                Fabricated.message(2, "SENT", 1, "250 OK"),
                Fabricated.message(3, "READY", 1, "421 try later"),
                Fabricated.message(4, "DEAD", 1, "550 no such user"));
        assertThat(shown.lines())
                .containsExactly(
                        "tried again message 3 to jane3@meridian.example: 421 try later",
                        "given up message 4 to jane4@meridian.example: 550 no such user",
                        "4 messages: 2 accepted by the relay, 1 tried again at 2026-10-05 05:10:00Z, 1 given up."
                                + " What waits is sent by quarterdeck serve.");
    }

    @Test
    void withoutARelayNothingIsCalledAcceptedByOne() {
        assertThat(print(false, Fabricated.message(1, "SENT", 1, "laid down")))
                .isEqualTo("1 message: 1 laid down as .eml files.\n");
    }

    @Test
    void aNoticeAboutAReviewIsNoneOfItsDecks() {
        Reviews.Message notice = new Reviews.Message(
                9,
                "concern:ab",
                Optional.of(12L),
                "ops@halyard.example",
                "Quarterdeck: held",
                "DEAD",
                1,
                Optional.empty(),
                "550",
                1,
                Fabricated.DUE);
        assertThat(print(true, notice)).isEmpty();
        assertThat(new MessageReport(List.of(notice), true).allAccepted()).isTrue();
    }

    @Test
    void doubtIsNotAcceptance() {
        assertThat(new MessageReport(List.of(Fabricated.message(1, "IN_DOUBT", 1, "")), true).allAccepted())
                .isFalse();
        assertThat(print(true, Fabricated.message(1, "IN_DOUBT", 1, "no answer to the final dot")))
                .contains("in doubt message 1", "1 message: 1 in doubt.")
                .doesNotContain("delivered", "read ");
    }

    private static String print(boolean relay, Reviews.Message... messages) {
        return Fabricated.plain(new MessageReport(List.of(messages), relay)::print);
    }
}
