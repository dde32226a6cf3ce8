package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.app.DemoFolder.Answer;
import io.quarterdeck.jasper.Designer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows docs/add-a-page.md word by word. */
class AddAPageTest {
    private static final Pattern BLOCK =
            Pattern.compile("^```(\\w+)(?: (append))?(?: (\\S+))?\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final DemoFolder folder = DemoFolder.shared();

    @TempDir
    private Path scratch;

    @Test
    void whoFollowsTheGuideHasAPageWhoseEveryNumberIsProven() throws IOException, JRException {
        Path config = copies(folder);
        String guide = Files.readString(Path.of("docs/add-a-page.md"), StandardCharsets.UTF_8);
        int commands = 0;
        for (Matcher block = BLOCK.matcher(guide); block.find(); ) {
            if (block.group(1).equals("sh")) {
                for (String line : block.group(4).strip().split("\\n")) {
                    Answer answer = command(config, line);
                    assertThat(answer.code()).as(line + "\n" + answer).isZero();
                    commands++;
                }
            } else {
                write(block);
            }
        }
        assertThat(commands).as("the guide's commands").isEqualTo(3);
        assertThat(new Designer(scratch.resolve("report-templates"))
                        .preview("answers")
                        .texts())
                .as("what Jaspersoft Studio shows")
                .contains("143", "opened in Q3");
        assertThat(text(scratch.resolve("answers.pdf")))
                .contains("Fewer cases than before: 143 after 181; 94 % of those who answered were content")
                .contains("181 in Q2 2026", "opened in Q3", "Service Review");

        Path german = scratch.resolve("german.pdf");
        assertThat(command(
                                config,
                                "quarterdeck preview --account rheintal-maschinenbau --edition answers --out german.pdf")
                        .code())
                .isZero();
        assertThat(text(german)).contains("der Antwortenden waren zufrieden");
    }

    @Test
    void aDeckThatGoesOutWithThePageIsProvenNumberByNumber() throws IOException {
        DemoFolder stocked = DemoFolder.stocked();
        Path config = copies(stocked);
        follow();
        Answer run = stocked.command(
                config, "run", "--account", "cascadia-outfitters", "--period", "2026-Q2", "--edition", "answers");
        assertThat(run.code()).as(run.toString()).isZero();
        List<Path> decks = DemoFolder.files(stocked.home().resolve("out/2026/2026-Q2"), "2026-Q2-answers.pdf");
        assertThat(decks).hasSize(1);
        assertThat(text(decks.get(0))).contains("of those who answered were content");
        Answer proof = stocked.command(config, "verify", decks.get(0).toString());
        assertThat(proof.code()).as(proof.toString()).isZero();
        Answer again = stocked.command(config, "rerender", decks.get(0).toString());
        assertThat(again.code()).as(again.toString()).isZero();
    }

    @Test
    void anAccountThatLacksAFigureHasThePageLeftOutWithItsReason() throws IOException {
        Path config = copies(folder);
        follow();
        replace("report-templates/answers/page.yaml", "csat.share", "value.delivered");
        Answer answer =
                command(config, "quarterdeck preview --account saltmarsh-brewing --edition answers --out none.pdf");
        assertThat(answer.code()).as(answer.toString()).isZero();
        assertThat(text(scratch.resolve("none.pdf"))).contains("Cases and contentment");
        assertThat(text(scratch.resolve("none.pdf"))).doesNotContain("fewer cases", "more cases");
    }

    @Test
    void whatIsWrongWithAPageIsNamedWithItsRemedy() throws IOException {
        Path config = copies(folder);
        follow();
        replace("report-templates/answers/page.yaml", "better: lower", "better: less");
        Answer check = command(config, "quarterdeck check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("page.yaml:6", "less", "lower");

        replace("report-templates/answers/page.yaml", "better: less", "better: lower");
        replace("report-templates/answers/answers.jrxml", "<field name=\"note\"", "<field name=\"nota\"");
        check = command(config, "quarterdeck check");
        assertThat(check.code()).isEqualTo(1);
        assertThat(check.out()).contains("answers.jrxml", "nota", "Correct its name");

        replace("report-templates/answers/answers.jrxml", "<field name=\"nota\"", "<field name=\"note\"");
        replace("report-templates/messages.properties", "{content} of those", "{contents} of those");
        replace("report-templates/messages_de.properties", "{content} der", "{contents} der");
        Answer preview = command(config, "quarterdeck preview --account meridian-foods --edition answers --out x.pdf");
        assertThat(preview.code()).isEqualTo(3);
        assertThat(preview.err()).contains("page.answers.title uses {contents}", "it names cases, content");
    }

    private Path copies(DemoFolder folder) throws IOException {
        DemoFolder.copy(Path.of("report-templates"), scratch.resolve("report-templates"));
        return folder.configCopy(
                scratch.resolve("config"),
                Map.of(
                        Path.of("report-templates").toAbsolutePath().toString(),
                        scratch.resolve("report-templates").toString()));
    }

    private void follow() throws IOException {
        String guide = Files.readString(Path.of("docs/add-a-page.md"), StandardCharsets.UTF_8);
        for (Matcher block = BLOCK.matcher(guide); block.find(); ) {
            if (!block.group(1).equals("sh")) {
                write(block);
            }
        }
    }

    private void write(Matcher block) throws IOException {
        Path file = scratch.resolve(block.group(3));
        Files.createDirectories(file.getParent());
        if (block.group(2) == null) {
            Files.writeString(file, block.group(4), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } else {
            Files.writeString(file, block.group(4), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        }
    }

    private void replace(String file, String text, String by) throws IOException {
        Path path = scratch.resolve(file);
        String old = Files.readString(path, StandardCharsets.UTF_8);
        assertThat(old).contains(text);
        Files.writeString(path, old.replace(text, by), StandardCharsets.UTF_8);
    }

    /** As the guide writes it; a file that it names lies in the scratch folder. */
    private Answer command(Path config, String line) {
        String[] words = Stream.of(line.split(" "))
                .map(word ->
                        word.matches("[a-z]+\\.pdf") ? scratch.resolve(word).toString() : word)
                .toArray(String[]::new);
        return folder.command(config, Arrays.copyOfRange(words, 1, words.length));
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\p{Z}]+", " ");
        }
    }
}
