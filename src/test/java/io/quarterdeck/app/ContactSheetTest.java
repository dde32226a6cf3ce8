package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.app.DemoFolder.Answer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactSheetTest {
    @TempDir
    private Path scratch;

    @Test
    void aSeasonOfTheStoreStandsOnOneSheetWithTheHeldOneAndItsReasonFirst() throws IOException {
        DemoFolder folder = DemoFolder.stocked();
        Answer made = run(folder, "saltmarsh-brewing");
        assertThat(made.code()).as(made.toString()).isZero();
        folder.change(
                "create table held_back as select * from canonical.baseline where account_id = 'quayside-robotics';"
                        + "delete from canonical.baseline where account_id = 'quayside-robotics'");
        Answer held = run(folder, "quayside-robotics");
        folder.change("insert into canonical.baseline select * from held_back; drop table held_back");
        assertThat(held.code()).as(held.toString()).isEqualTo(1);

        Path sheet = scratch.resolve("new/sheet.pdf");
        Answer answer = folder.command(
                "contact-sheet",
                "--period",
                "2026-Q3",
                "--edition",
                "renewal",
                "--top",
                "0",
                "--out",
                sheet.toString());
        assertThat(answer.code()).as(answer.toString()).isZero();
        assertThat(answer.out()).contains(sheet.toString()).contains("2 reviews · 1 deck · 1 held");
        assertThat(text(sheet))
                .containsSubsequence(
                        "Reviews 2026-Q3, renewal edition",
                        "Held, or without a deck",
                        "baseline",
                        "Quayside Robotics",
                        "By name")
                .contains("Saltmarsh Brewing");

        Answer none = folder.command("contact-sheet", "--period", "1999-Q1", "--out", sheet.toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out()).contains("No such review has been begun");
    }

    @Test
    void filesAloneMakeASheetOnWhichABadOneStandsAsUnreadable() throws IOException {
        DemoFolder folder = DemoFolder.shared();
        Path decks = Files.createDirectory(scratch.resolve("decks"));
        byte[] whole = Files.readAllBytes(folder.deck("saltmarsh-brewing", "2026-Q3"));
        Files.write(decks.resolve("good.pdf"), whole);
        Files.write(decks.resolve("cut.pdf"), Arrays.copyOf(whole, whole.length / 2));
        Files.writeString(decks.resolve("letter.PDF"), "no PDF", StandardCharsets.UTF_8);
        Path sheet = decks.resolve("sheet.pdf");
        for (int time = 1; time <= 2; time++) {
            Answer answer = folder.command(
                    "contact-sheet",
                    decks.toString(),
                    scratch.resolve("gone.pdf").toString(),
                    "--out",
                    sheet.toString());
            assertThat(answer.code()).as(answer.toString()).isEqualTo(1);
            assertThat(answer.err())
                    .contains("cut.pdf: ", "letter.PDF: the file is no PDF", "gone.pdf is not there")
                    .doesNotContain("Exception", "\tat ");
            assertThat(answer.out()).contains("4 reviews · 1 deck · 3 unreadable");
        }
        assertThat(text(sheet)).contains("Saltmarsh Brewing", "cut.pdf", "letter.PDF", "Unreadable");
    }

    @Test
    void theWholeDemoIsASheetOfPicturesToo() throws IOException {
        DemoFolder folder = DemoFolder.shared();
        List<Path> decks = DemoFolder.files(folder.home().resolve("out/2026/2026-Q3"), "2026-Q3-executive.pdf");
        String[] line = {"contact-sheet", "--out", scratch.resolve("sheet.png").toString(), "--top", "3"};
        String[] all = Arrays.copyOf(line, line.length + decks.size());
        for (int index = 0; index < decks.size(); index++) {
            all[line.length + index] = decks.get(index).toString();
        }
        Answer answer = folder.command(all);
        assertThat(answer.code()).as(answer.toString()).isZero();
        BufferedImage picture = ImageIO.read(scratch.resolve("sheet.png").toFile());
        assertThat(picture.getWidth()).isGreaterThan(1900);
        assertThat(answer.out()).contains(decks.size() + " reviews");
    }

    @Test
    void whatDoesNotGoTogetherIsAnsweredWithTheUsage() {
        DemoFolder folder = DemoFolder.shared();
        assertThat(folder.command("contact-sheet", "--out", "sheet.doc").err()).contains(".pdf or .png");
        assertThat(folder.command("contact-sheet", "out", "--period", "2026-Q3", "--out", "s.pdf")
                        .err())
                .contains("don't go with files");
        assertThat(folder.command("contact-sheet", "--top", "-1", "--out", "s.pdf")
                        .code())
                .isEqualTo(2);
    }

    /** In an edition that no other test of this folder makes decks in. */
    private static Answer run(DemoFolder folder, String account) {
        return folder.command("run", "--account", account, "--period", "2026-Q3", "--edition", "renewal");
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(document).replaceAll("\\s+", " ");
        }
    }
}
