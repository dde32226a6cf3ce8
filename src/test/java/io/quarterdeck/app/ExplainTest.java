package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.app.DemoFolder.Answer;
import io.quarterdeck.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {
    private static final String ACCOUNT = "rheintal-maschinenbau";

    private final DemoFolder folder = DemoFolder.shared();

    @TempDir
    private Path scratch;

    @Test
    void aFigureIsShownDownToItsRows() {
        Answer answer = explain("value.multiple", "--rows", "2");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("for the archived executive deck, revision 1")
                .contains("├─ value.cumulative", "└─ investment.cumulative")
                .contains("= value.cumulative / investment.cumulative")
                .contains("pulls/measurement.sql, SHA-256 ", "source loaded ")
                .contains("(drivers.yaml)", "(in force since ")
                .containsPattern("└─ and \\d+ more");
    }

    @Test
    void anEvidenceNumberIsThatOfTheDeck() {
        Answer byId = explain("value.delivered");
        assertThat(byId.out()).contains("value.delivered  Value delivered  [E01]");
        assertThat(explain("e01").out()).isEqualTo(byId.out());
        Answer none = explain("E999");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("prints no E999");
    }

    @Test
    void whatTheDeckPrintedIsExplainedByItsOwnSettingsWhateverIsConfiguredToday() throws IOException {
        Path config = folder.configCopy(scratch.resolve("config"), Map.of());
        Path drivers = config.resolve("drivers.yaml");
        Files.writeString(
                drivers,
                Files.readString(drivers, StandardCharsets.UTF_8).replace("minute_rate: 0.75", "minute_rate: 0.85"),
                StandardCharsets.UTF_8);
        Answer then = explain("value.delivered.invoice_matching");
        assertThat(then.out()).contains("with the settings in its evidence", "minute_rate 0.75");
        Answer now = explain(config, "value.delivered.invoice_matching");
        assertThat(now.out()).isEqualTo(then.out());
        assertThat(explain(config, "value.delivered.invoice_matching", "--now").out())
                .contains("from the source as it is now, with today's settings", "minute_rate 0.85");
    }

    @Test
    void aDeckWhoseFileIsGoneIsExplainedWithTodaysSettingsAndSaysSo() throws IOException {
        Path deck = folder.deck(ACCOUNT, "2026-Q3");
        Path aside = scratch.resolve("aside.pdf");
        Files.move(deck, aside);
        try {
            Answer answer = explain("value.delivered");
            assertThat(answer.code()).as(answer.err()).isZero();
            assertThat(answer.out())
                    .contains(
                            "The settings that this deck was made with can't be read: the archived deck ",
                            " is missing")
                    .contains("What follows is computed with today's")
                    .doesNotContain("with the settings in its evidence");
        } finally {
            Files.move(aside, deck);
        }
    }

    @Test
    void whomTheSourceDoesNotKnowIsRefusedAndNotAFailure() {
        Answer answer = folder.command("explain", "--account", "nobody", "value.delivered");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("refused", "the source has no account \"nobody\"");
    }

    @Test
    void aSlipIsAnsweredWithWhatWasMeant() {
        Answer answer = explain("value.deliverd");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("did you mean value.delivered");
    }

    @Test
    void theMeasurementsOfADriverAddUpToItsSum() {
        Answer answer = explain("value.delivered.invoice_matching", "--json");
        assertThat(answer.code()).as(answer.err()).isZero();
        Map<?, ?> figure = (Map<?, ?>) Json.object(answer.out()).get("figure");
        List<?> measurements = (List<?>) figure.get("measurements");
        BigDecimal sum = measurements.stream()
                .map(one -> new BigDecimal((String) ((Map<?, ?>) one).get("result")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(measurements).hasSize((Integer) figure.get("rows"));
        assertThat(sum).isEqualByComparingTo((String) ((Map<?, ?>) figure.get("inputs")).get("sum"));
    }

    @Test
    void anArchivedDeckIsMadeAgainByteByByte() throws IOException {
        // the demo's own decks were signed with the demo's key, under the demo's configuration
        Answer made = folder.command("run", "--account", ACCOUNT, "--period", "2026-Q2");
        assertThat(made.code()).as(made.toString()).isZero();
        Path deck = folder.decks().stream()
                .filter(file -> file.toString().contains(ACCOUNT + "-2026-Q2"))
                .findFirst()
                .orElseThrow();
        Path again = scratch.resolve("again.pdf");
        Answer answer = folder.command("rerender", deck.toString(), "--to", again.toString());
        assertThat(answer.code()).as(answer.out() + answer.err()).isZero();
        assertThat(answer.out()).contains("identical, SHA-256 ");
        assertThat(again).hasSameBinaryContentAs(deck);
    }

    @Test
    void whatDiffersIsSaidWithItsReason() throws IOException {
        Path deck = folder.decks().stream()
                .filter(file -> file.toString().contains(ACCOUNT))
                .findFirst()
                .orElseThrow();
        Path config = folder.configCopy(scratch.resolve("config"), Map.of());
        Path drivers = config.resolve("drivers.yaml");
        String dearer =
                Files.readString(drivers, StandardCharsets.UTF_8).replace("minute_rate: 0.75", "minute_rate: 0.85");
        Files.writeString(drivers, dearer, StandardCharsets.UTF_8);
        Path again = scratch.resolve("again.pdf");
        Answer answer = folder.command(config, "rerender", deck.toString(), "--to", again.toString());
        assertThat(answer.code()).as(answer.out() + answer.err()).isEqualTo(1);
        assertThat(answer.out()).contains("comes out otherwise now", "configuration");
        assertThat(Files.mismatch(deck, again)).isNotNegative();
    }

    @Test
    void whatIsNotInTheArchiveIsRefused() {
        Answer answer = folder.command("rerender", "out/nothing.pdf");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains("has no deck out/nothing.pdf");
    }

    private Answer explain(String figure, String... more) {
        return explain(folder.config(), figure, more);
    }

    private Answer explain(Path config, String figure, String... more) {
        String[] line = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("explain", "--account", ACCOUNT, "--period", "2026-Q3", figure),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return folder.command(config, line);
    }
}
