package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.app.DemoFolder.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A deck that a schedule asked for, after the schedule is another one or gone. */
class RedactionTest {
    private static final String ACCOUNT = "ironbridge-castings";
    private static final String RETENTION = "Our partnership";
    private static final String SCHEDULE = """
            schedules:
              without-prices:
                every: quarter
                days_after: 10
                at: "06:00"
                edition: executive
                retention_page: no
                accounts: {ids: [ironbridge-castings]}
            """;

    private final DemoFolder folder = DemoFolder.stocked();

    @TempDir
    private Path scratch;

    @Test
    void aPageThatItsScheduleLeftOutStaysOutOfTheRevisionAndOfWhatIsMadeAgain() throws IOException {
        Path config = folder.configCopy(scratch.resolve("config"), Map.of());
        Files.writeString(config.resolve("schedules.yaml"), SCHEDULE, StandardCharsets.UTF_8);
        Answer made = folder.command(config, "run", "--schedule", "without-prices", "--period", "2026-Q2");
        assertThat(made.code()).as(made.toString()).isZero();
        Path first = folder.deck(ACCOUNT, "2026-Q2");
        assertThat(text(first)).doesNotContainIgnoringCase(RETENTION);
        readsAlike(first);

        Path second = redacted(first, "-r2");
        assertThat(text(second)).doesNotContainIgnoringCase(RETENTION).contains("Ironbridge");
        readsAlike(second);
        assertThat(text(redacted(second, "-r3"))).doesNotContainIgnoringCase(RETENTION);

        Answer whole =
                folder.command("run", "--account", ACCOUNT, "--period", "2026-Q2", "--revise", "with every page");
        assertThat(whole.code()).as(whole.toString()).isZero();
        assertThat(text(second.resolveSibling(ACCOUNT + "-2026-Q2-executive-r4.pdf")))
                .containsIgnoringCase(RETENTION);
    }

    private Path redacted(Path deck, String revision) {
        Answer answer = folder.command(
                "archive", "redact", deck.toString(), "--by", "Ada", "--reason", "a person asked to be forgotten");
        assertThat(answer.code()).as(answer.toString()).isZero();
        assertThat(deck).doesNotExist();
        return deck.resolveSibling(ACCOUNT + "-2026-Q2-executive" + revision + ".pdf");
    }

    private void readsAlike(Path deck) throws IOException {
        Path again = scratch.resolve("again.pdf");
        Answer answer = folder.command("rerender", deck.toString(), "--to", again.toString());
        assertThat(pages(again)).as(answer.out()).isEqualTo(pages(deck));
        Files.delete(again);
    }

    /** The evidence names the configuration, another one than the deck was made under, and the pages print its hash. */
    private static String pages(Path deck) throws IOException {
        return text(deck).replaceAll("\\s+", " ").replaceAll("carries: [0-9a-f ]+", "carries");
    }

    private static String text(Path deck) throws IOException {
        try (PDDocument document = Loader.loadPDF(deck.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
