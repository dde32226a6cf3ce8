package io.quarterdeck.cli;

import io.quarterdeck.account.Vendor;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.GateSettings;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Records as the store would give them, and a terminal whose words can be read. */
final class Fabricated {
    static final Instant DUE = Instant.parse("2026-10-05T05:00:00Z");
    static final Finding MOVED = new Finding(
            "figure-moved", Optional.of("nps.score"), "NPS moved by 95 points.", "Look at the survey's answers.");
    static final Finding BROKEN =
            new Finding("bridge-reconciles", Optional.empty(), "the bridge is 12 € short.", "Correct the movements.");

    private Fabricated() {}

    static Reviews.Standing standing(long id, ReviewState state, List<Finding> findings) {
        return standing(id, state, findings, "", Optional.of("quarterly"));
    }

    static Reviews.Standing standing(
            long id, ReviewState state, List<Finding> findings, String trouble, Optional<String> schedule) {
        return new Reviews.Standing(
                id,
                new ArchiveKey("meridian", "2026-Q3", "executive", 1),
                state,
                schedule,
                Optional.of(DUE),
                Delivery.MAIL,
                Approval.NONE,
                findings,
                trouble,
                0,
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.of(Duration.ofHours(3)),
                !ReviewState.IN_THE_MAKING.contains(state),
                1,
                DUE.plusSeconds(60));
    }

    static Reviews.Message message(long id, String state, int attempts, String answer) {
        return new Reviews.Message(
                id,
                "review:12",
                Optional.of(12L),
                "jane" + id + "@meridian.example",
                "Your review",
                state,
                attempts,
                Optional.of(DUE.plusSeconds(600)),
                answer,
                attempts,
                DUE.plusSeconds(60));
    }

    static Gates gates() {
        return new Gates(
                GateSettings.defaults(),
                new Vendor(
                        "Halyard", List.of("halyard.example"), Currency.getInstance("EUR"), ZoneOffset.UTC, Locale.UK));
    }

    /** What is printed into a file. */
    static String plain(Consumer<Terminal> printing) {
        return printed(false, 120, printing);
    }

    /** What a person sees on a screen of that width. */
    static String screen(int width, Consumer<Terminal> printing) {
        return printed(true, width, printing).replaceAll("\u001b\\[[0-9;]*m", "");
    }

    private static String printed(boolean interactive, int width, Consumer<Terminal> printing) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        printing.accept(new Terminal(out, out, System.err, interactive, width));
        return text.toString().replace("\r\n", "\n");
    }
}
