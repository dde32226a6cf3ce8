package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopplerTest {
    @TempDir
    Path folder;

    @Test
    void popplerReadsADeckWithoutComplaint() throws IOException, InterruptedException {
        assumeTrue(installed("pdfinfo"), "skipped: poppler-utils (pdfinfo, pdffonts, pdftotext) is not installed");
        Path deck = folder.resolve("deck.pdf");
        Files.write(
                deck,
                Rendered.deck("poppler", SampleReviews.review("Meridian Foods", MeridianDeck.pages()))
                        .pdf());
        assertThat(run("pdfinfo", deck)).contains("Pages:           13").contains("Tagged:          yes");
        assertThat(run("pdffonts", deck).lines().skip(2)).isNotEmpty().allMatch(line -> line.contains("yes yes yes"));
        assertThat(run("pdfimages", "-list", deck).lines().skip(2)).isEmpty();
        assertThat(run("pdftotext", deck, "-")).contains("Invoice matching carried the quarter");
    }

    private static boolean installed(String program) {
        try {
            return new ProcessBuilder(program, "-v")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String run(Object... command) throws IOException, InterruptedException {
        Path complaints = folder.resolve("stderr");
        List<String> words = new ArrayList<>();
        for (Object word : command) {
            words.add(word.toString());
        }
        Process process =
                new ProcessBuilder(words).redirectError(complaints.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(complaints).isEmptyFile();
        return output;
    }
}
