package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.app.DemoFolder.Answer;
import io.quarterdeck.evidence.Evidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a customer success manager says on a page: refused, confirmed, printed, proven, and nobody else's. */
class CommentsTest {
    private static final String PERIOD = "2026-Q1";

    private final DemoFolder folder = DemoFolder.stocked();

    @TempDir
    private Path scratch;

    @Test
    void aNumberThatIsNoFigureHoldsTheReviewUntilAPersonAnswersForItAndIsAttestedThen() throws IOException {
        String account = "bluebird-clinics";
        String canary = "the kingfisher of Bluebird sat there 4,711 times";
        Answer set = comment("set", account, "--by", "Ann Example", "--text", "Since 1 January 2026 " + canary + ".");
        assertThat(set.code()).as(set.toString()).isEqualTo(1);
        assertThat(set.err()).contains("“4,711”", "matches no figure", "comment confirm --account " + account);

        Answer held = folder.command("run", "--account", account, "--period", PERIOD);
        assertThat(held.code()).isEqualTo(1);
        assertThat(held.out() + held.err()).contains("unproven-comment", "4,711", "held");

        assertThat(confirm(account, "99").err()).contains("no number “99”", "4,711");
        Answer confirmed = confirm(account, "4,711");
        assertThat(confirmed.code()).as(confirmed.toString()).isZero();
        assertThat(confirmed.out()).contains("attested.summary.1", "attested");

        Answer made = folder.command("run", "--account", account, "--period", PERIOD);
        assertThat(made.code()).as(made.toString()).isZero();
        Path deck = folder.deck(account, PERIOD);
        assertThat(text(deck)).contains(canary, "Ann Example", "(attested)", "attested by Ben Example");
        Answer proof = folder.command("verify", deck.toString());
        assertThat(proof.code()).as(proof.toString()).isZero();
        assertThat(proof.out()).contains("a person attests, not computed", "by Ben Example");

        Answer later = comment("set", account, "--by", "Ann Example", "--text", "Nothing with a number.");
        assertThat(later.out()).contains("archived already", "--revise");
        assertThat(comment("list", account, "--history").out()).contains("4,711", "confirm", "Nothing with a number");
        String review = folder.ask("select cast(review_id as text) from quarterdeck.review where account_id = '"
                        + account + "' and period = '" + PERIOD + "'")
                .get(0);
        assertThat(folder.command("rerender", review).out()).startsWith("identical");

        String other = "saltmarsh-brewing";
        assertThat(folder.command("run", "--account", other, "--period", PERIOD).code())
                .isZero();
        assertThat(text(folder.deck(other, PERIOD))).doesNotContain("kingfisher", "4,711");
        assertThat(evidence(folder.deck(other, PERIOD))).doesNotContain("kingfisher", "4711");
        assertThat(evidence(deck)).contains("kingfisher");
    }

    @Test
    void aFileOfCommentsNamesItsFaultsWithTheirLines() throws IOException {
        Path file = Files.writeString(scratch.resolve("comments.yaml"), """
                comments:
                  - account: quayside-robotics
                    period: 2026-Q3
                    page: summary
                    by: Ann Example
                    text: Well done.
                  - account: quayside-robotics
                    period: 2026-Q3
                    pages: goals
                    by: Ann Example
                    text: Well done.
                """, StandardCharsets.UTF_8);
        Answer faulty = folder.command("comment", "set", "--file", file.toString());
        assertThat(faulty.code()).isEqualTo(3);
        assertThat(faulty.err()).contains("page is missing", "pages: unknown key");

        Files.writeString(
                file,
                Files.readString(file, StandardCharsets.UTF_8).replace("pages:", "page:"),
                StandardCharsets.UTF_8);
        Answer set = folder.command("comment", "set", "--file", file.toString());
        assertThat(set.out()).as(set.toString()).contains("page summary", "page goals");
        assertThat(folder.command("comment", "list", "--account", "quayside-robotics", "--json")
                        .out())
                .contains("Well done.", "\"goals\"");
    }

    @Test
    void aPageThatHasNoRoomForOneAndAProgramsNameAreRefused() {
        assertThat(folder.command(
                                "comment",
                                "set",
                                "--account",
                                "quayside-robotics",
                                "--period",
                                PERIOD,
                                "--page",
                                "cover",
                                "--by",
                                "Ann Example",
                                "--text",
                                "Hello.")
                        .err())
                .contains("“cover” is no page that can have a comment");
        assertThat(comment("set", "quayside-robotics", "--by", "cron", "--text", "Hello.")
                        .code())
                .isEqualTo(2);
    }

    private Answer confirm(String account, String number) {
        return comment("confirm", account, "--by", "Ben Example", "--number", number, "--reason", "counted it myself");
    }

    private Answer comment(String verb, String account, String... more) {
        String[] page = verb.equals("list") ? new String[0] : new String[] {"--page", "summary"};
        List<String> line = new ArrayList<>(List.of("comment", verb, "--account", account, "--period", PERIOD));
        line.addAll(List.of(page));
        line.addAll(List.of(more));
        return folder.command(line.toArray(String[]::new));
    }

    private static String text(Path deck) throws IOException {
        try (PDDocument document = Loader.loadPDF(deck.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String evidence(Path deck) throws IOException {
        try (PDDocument document = Loader.loadPDF(deck.toFile())) {
            var files = document.getDocumentCatalog().getNames().getEmbeddedFiles();
            return new String(
                    files.getNames().get(Evidence.JSON_NAME).getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        }
    }
}
