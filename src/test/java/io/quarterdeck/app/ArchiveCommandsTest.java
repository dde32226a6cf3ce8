package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.app.DemoFolder.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCommandsTest {
    private static final String DECK = "2026/2026-Q2/meridian-foods/meridian-foods-2026-Q2-executive";
    private static final List<String> PEOPLE = List.of("Adaeze Okonkwo", "Johan Lindqvist");

    private final DemoFolder folder = DemoFolder.shared();
    private final Path out = folder.home().resolve("out");

    @TempDir
    private Path scratch;

    @Test
    void aRedactedDeckNamesNobodyKeepsItsFiguresAndLeavesItsHashInTheChain() throws IOException {
        Answer made = folder.command("run", "--account", "meridian-foods", "--period", "2026-Q2");
        assertThat(made.code()).as(made.toString()).isZero();
        Path old = out.resolve(DECK + ".pdf");
        String named = text(old);
        assertThat(named).contains(PEOPLE);

        assertThat(agreedBy()).containsAnyElementsOf(PEOPLE);

        Answer telling = redact(DECK + ".pdf", "Adaeze Okonkwo asked for it");
        assertThat(telling.code()).isEqualTo(1);
        assertThat(telling.err()).contains("the reason names Adaeze Okonkwo");
        assertThat(old).exists();

        Answer redacted = redact(old.toString(), "a person asked to be forgotten");
        assertThat(redacted.code()).as(redacted.toString()).isZero();
        assertThat(redacted.out()).contains(DECK + ".pdf is destroyed", DECK + "-r2.pdf has its place");
        assertThat(old).doesNotExist();
        String unnamed = text(out.resolve(DECK + "-r2.pdf"));
        assertThat(unnamed).doesNotContain(PEOPLE).contains("Meridian Foods");
        assertThat(figures(unnamed)).isEqualTo(figures(named));
        assertThat(agreedBy()).isNotEmpty().doesNotContainAnyElementsOf(PEOPLE);

        List<String> chain = Files.readAllLines(out.resolve("chain.jsonl"), StandardCharsets.UTF_8);
        assertThat(chain.get(chain.size() - 1))
                .contains(
                        "\"kind\":\"redaction\"",
                        "\"actor\":\"Ada\"",
                        "\"reason\":\"a person asked to be forgotten\"",
                        DECK + ".pdf",
                        "\"replaced_by\":\"" + DECK + "-r2.pdf\"");
        assertThat(folder.command("archive", "list").out()).contains("removed on 2026-11-21 by Ada (redaction)");
        Answer again = redact(DECK + ".pdf", "once more");
        assertThat(again.code()).as(again.toString()).isZero();
        assertThat(Files.readAllLines(out.resolve("chain.jsonl"), StandardCharsets.UTF_8))
                .isEqualTo(chain);
        assertThat(folder.command("archive", "publish").out()).contains(chain.size() + " entries, head ");
        assertThat(redact("2026/nowhere.pdf", "x").err()).contains("the archive has no deck 2026/nowhere.pdf");
        assertThat(redact("99999", "x").err()).contains("there is no review 99999");
    }

    @Test
    void onlyWhatIsPastItsLastDayIsRemoved() throws IOException {
        Path config = folder.configCopy(scratch.resolve("config"), Map.of("retention: 10 years", "retention: 1 day"));
        Answer made = folder.command(config, "run", "--account", "solvind-cooperative", "--period", "2026-Q1");
        assertThat(made.code()).as(made.toString()).isZero();
        assertThat(folder.command("archive", "list", "--expired").out()).contains("no deck is past its last day");
        assertThat(folder.command("archive", "remove-expired", "--by", "Ada", "--reason", "time is over")
                        .out())
                .contains("no deck is past its last day");
        assertThat(folder.command("archive", "list", "--json").out())
                .contains("\"retain_until\" : \"2026-11-22\"", "\"retain_until\" : \"2036-11-21\"");
        Answer ahead = folder.at(
                Instant.parse("2056-11-21T09:00:00Z"),
                "archive",
                "remove-expired",
                "--by",
                "Ada",
                "--reason",
                "time is over");
        assertThat(ahead.code()).as(ahead.toString()).isEqualTo(1);
        assertThat(ahead.err()).contains("this machine's clock says 2056-11-21T09:00:00Z, and the database's");
        assertThat(folder.deck("solvind-cooperative", "2026-Q1")).exists();
        assertThat(folder.command("archive", "remove-expired", "--by", "cron", "--reason", "x")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void anExportWithoutASignedHeadIsRefusedAndTheHelpSaysWhatThereIs() {
        assertThat(folder.command("archive").out()).contains("list", "export", "redact", "remove-expired", "publish");
        Answer nobody =
                folder.command("archive", "export", "--to", scratch.resolve("x").toString(), "--account", "no");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).contains("the archive has no deck of account no");
    }

    @Test
    void doctorTellsOfAChainThatSomebodyChanged() throws IOException {
        Path chain = out.resolve("chain.jsonl");
        byte[] before = Files.readAllBytes(chain);
        byte[] changed = before.clone();
        changed[40] ^= 1;
        Files.write(chain, changed);
        try {
            Answer doctor = folder.command("doctor");
            assertThat(doctor.code()).isEqualTo(1);
            assertThat(doctor.out()).contains("disagrees with the store: line 1 is another one than the store's");
        } finally {
            Files.write(chain, before);
        }
        assertThat(folder.command("doctor").out()).contains(" entries, head ");
    }

    /** Whom the promise ledger names for what was agreed up to the deck's period. */
    private List<String> agreedBy() {
        return folder.command("promises", "--account", "meridian-foods", "--json")
                .out()
                .lines()
                .filter(line -> line.contains("\"agreed_by\""))
                .map(line -> line.replaceAll(".*: \"|\",?$", ""))
                .toList();
    }

    private Answer redact(String which, String reason) {
        return folder.command("archive", "redact", which, "--by", "Ada", "--reason", reason);
    }

    private static String text(Path deck) throws IOException {
        try (PDDocument document = Loader.loadPDF(deck.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Amounts with their currency, in the order in which they are printed. */
    private static List<String> figures(String text) {
        return java.util.regex.Pattern.compile("[€$£] ?\\d[\\d.,]*( ?[MkB])?")
                .matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
