package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.cli.Workshop;
import io.quarterdeck.run.Drafting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedDraftTest {
    private final DemoFolder folder = DemoFolder.shared();

    @TempDir
    private Path scratch;

    @Test
    void aDraftFollowsItsFilesKeepsItsRowsAndTellsAllTheirFaultsAtOnce() throws IOException {
        Path templates = scratch.resolve("templates");
        DemoFolder.copy(Path.of("report-templates"), templates);
        Path config = folder.configCopy(
                scratch.resolve("config"),
                Map.of(Path.of("report-templates").toAbsolutePath().toString(), templates.toString()));
        try (Workshop workshop = new Quarterdeck(folder.home(), Map.of(), DemoFolder.CLOCK).open(config)) {
            Drafting draft = workshop.drafting("saltmarsh-brewing", Optional.empty(), Optional.empty());
            assertThat(draft.folders()).containsExactly(templates, config.resolve("brands"));
            byte[] first = draft.draw().pdf();
            assertThat(text(first)).contains("DRAFT", "Saltmarsh Brewing");
            folder.change(
                    "update canonical.account set name = 'Saltmarsh Renamed' where account_id = 'saltmarsh-brewing'");
            try {
                assertThat(text(draft.draw().pdf())).doesNotContain("Renamed");
            } finally {
                folder.change(
                        "update canonical.account set name = 'Saltmarsh Brewing' where account_id = 'saltmarsh-brewing'");
            }

            Path page = templates.resolve("cover/cover.jrxml");
            Path words = templates.resolve("messages.properties");
            Path brand = config.resolve("brands/halyard/brand.yaml");
            String goodPage = replace(page, "<parameter name=\"subtitle\"", "<parameter name=\"subtytle\"");
            String goodWords = replace(words, "edition.executive=", "edition.executive={x, plural ");
            String goodBrand = replace(brand, "primary: \"#", "primary: \"#GG");
            assertThatThrownBy(draft::draw)
                    .hasMessageContaining("cover.jrxml")
                    .hasMessageContaining("subtytle")
                    .hasMessageContaining("edition.executive")
                    .hasMessageContaining("brand.yaml");

            Files.writeString(page, goodPage, StandardCharsets.UTF_8);
            Files.writeString(brand, goodBrand, StandardCharsets.UTF_8);
            Files.writeString(
                    words,
                    goodWords.replaceFirst("(?m)^edition\\.executive=.*$", "edition.executive=Look at Value"),
                    StandardCharsets.UTF_8);
            assertThat(text(draft.draw().pdf())).contains("Look at Value");
        }
    }

    private static String replace(Path file, String text, String by) throws IOException {
        String good = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(good).contains(text);
        Files.writeString(file, good.replace(text, by), StandardCharsets.UTF_8);
        return good;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
