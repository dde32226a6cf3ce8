package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of others read a signed deck with its attachments, and complain of nothing. */
class OtherReadersTest {
    @TempDir
    Path folder;

    private Path deck;

    @BeforeEach
    void write() throws IOException {
        deck = Files.write(
                folder.resolve("deck.pdf"),
                Rendered.deck("readers", SampleReviews.review("Meridian Foods", MeridianDeck.pages()))
                        .pdf());
    }

    @Test
    void pdfsigFindsTheSignatureValidAndOverTheWholeFile() throws IOException, InterruptedException {
        assertThat(run("pdfsig", deck))
                .contains("Signer Certificate Common Name: Halyard")
                .contains("Signature Type: ETSI.CAdES.detached")
                .contains("Total document signed")
                .contains("Signature Validation: Signature is Valid.")
                .contains("Certificate Validation: Certificate issuer is unknown.");
    }

    @Test
    void qpdfFindsNoFault() throws IOException, InterruptedException {
        assertThat(run("qpdf", "--check", deck)).contains("No syntax or stream encoding errors found");
    }

    @Test
    void pdfinfoSaysWhatTheDeckIs() throws IOException, InterruptedException {
        assertThat(run("pdfinfo", deck))
                .contains("Tagged:          yes")
                .contains("UserProperties:  yes")
                .contains("Form:            AcroForm")
                .contains("PDF version:     1.7");
    }

    @Test
    void pdfdetachListsAndSavesTheAttachments() throws IOException, InterruptedException {
        assertThat(run("pdfdetach", "-list", deck))
                .contains("2 embedded files")
                .contains("evidence.json")
                .contains("evidence.csv");
        run("pdfdetach", "-saveall", "-o", folder, deck);
        assertThat(Files.readAllBytes(folder.resolve("evidence.json")))
                .isEqualTo(Rendered.ATTACHMENTS.get(0).bytes());
    }

    @Test
    void mutoolReadsEveryObject() throws IOException, InterruptedException {
        assertThat(run("mutool", "info", deck)).contains("Pages: 13");
        run("mutool", "clean", deck, folder.resolve("clean.pdf"));
    }

    private String run(Object... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        for (Object word : command) {
            words.add(word.toString());
        }
        Path complaints = folder.resolve("stderr");
        Process process;
        try {
            process =
                    new ProcessBuilder(words).redirectError(complaints.toFile()).start();
        } catch (IOException missing) {
            assumeTrue(false, "skipped: " + words.get(0) + " is not installed");
            throw missing;
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(complaints).isEmptyFile();
        return output;
    }
}
