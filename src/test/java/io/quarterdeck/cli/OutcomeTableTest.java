package io.quarterdeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.Provenance;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.run.Outcome;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.RunReport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTableTest {
    private static final String HEADLINE = "€1.84 M of value in Q3: 12 % above plan, and four of your five goals met";
    private static final String FILE = "out/2026/2026-Q3/meridian/meridian-2026-Q3-executive.pdf";

    @Test
    void onAWideTerminalADeckIsOneLine() {
        assertThat(printed(160, deck("Meridian Foods")).lines())
                .first()
                .asString()
                .matches("Account +Headline +Pages  File");
        assertThat(printed(160, deck("Meridian Foods")))
                .contains("Meridian Foods  " + HEADLINE + "     27  " + FILE + "\n");
    }

    @Test
    void onANarrowOneTheFileStandsBelowUnbrokenAndNothingElseIsWiderThanTheTerminal() {
        for (int width : new int[] {80, 100, 120}) {
            String shown = printed(width, deck("The Amalgamated Northumbrian Union of Independent Dairy Farmers"));
            assertThat(shown).contains(" " + FILE + "\n");
            assertThat(shown.lines())
                    .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void thoseWhomOneLostDatabaseLeftWithoutAreToldTogether() {
        String shown = printed(
                120,
                new Outcome.Stranded("first", "The store is gone; start it"),
                new Outcome.Stranded("second", "The store is gone; start it"));
        assertThat(shown).contains("no deck 2 accounts, a database was gone", "first, second", "2 without");
        assertThat(shown).containsOnlyOnce("The store is gone");
    }

    @Test
    void aRunWithoutAccountsSaysSo() {
        assertThat(printed(120)).contains("There is no active account");
    }

    @Test
    void aDeckThatWaitsForApprovalSaysSoAndWhereToLook() {
        assertThat(printed(160, deck("Meridian Foods", ReviewState.AWAITING_APPROVAL)))
                .contains(FILE + "  waits for approval\n", "1 deck waits for the CSM's approval", "review list --held");
        assertThat(printed(160, deck("Meridian Foods"))).doesNotContain("waits");
    }

    @Test
    void aHeldDeckIsThereAndIsNotCalledNone() {
        Finding moved = new Finding("figure-moved", Optional.empty(), "NPS moved by 95 points.", "Look at it.");
        ArchivedDeck deck = ((Outcome.Archived) deck("Meridian Foods")).deck();
        String held = printed(
                120, new Outcome.Held("meridian", "2026-Q3", Optional.of(12L), Optional.of(deck), List.of(moved)));
        assertThat(held)
                .contains("held meridian, 2026-Q3", "goes nowhere yet: quarterdeck review show 12", "1 is held, see")
                .doesNotContain("no deck", "without");
        assertThat(printed(
                        120,
                        new Outcome.Held("meridian", "2026-Q3", Optional.of(12L), Optional.empty(), List.of(moved))))
                .contains("no deck meridian, 2026-Q3, held", "1 without, see above");
    }

    private static String printed(int width, Outcome... outcomes) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        OutcomeTable.print(
                new RunReport(List.of(outcomes), List.of()), new Terminal(out, out, System.err, false, width));
        return text.toString().replace("\r\n", "\n");
    }

    private static Outcome deck(String account) {
        return deck(account, ReviewState.ARCHIVED);
    }

    private static Outcome deck(String account, ReviewState state) {
        ArchivedDeck deck = new ArchivedDeck(
                new ArchiveKey("meridian", "2026-Q3", "executive", 1),
                FILE,
                "00",
                27,
                1_000,
                HEADLINE,
                new Provenance("00", "00", "00", "1", "17.0.1"),
                Optional.empty(),
                Instant.EPOCH);
        return new Outcome.Archived("meridian", account, deck, Path.of(FILE), state);
    }
}
