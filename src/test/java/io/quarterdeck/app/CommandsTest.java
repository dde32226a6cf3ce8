package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.app.DemoFolder.Answer;
import io.quarterdeck.json.Json;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private final DemoFolder folder = DemoFolder.shared();

    @TempDir
    private Path scratch;

    @Test
    void aSecondRunLeavesTheArchiveAsItIsAndAReasonMakesARevision() throws IOException {
        List<Path> before = folder.decks();
        Answer again = folder.command("run", "--account", "saltmarsh-brewing", "--period", "2026-Q3");
        assertThat(again.code()).as(again.toString()).isZero();
        assertThat(again.out()).contains("already archived");
        assertThat(folder.decks()).isEqualTo(before);

        Answer revised =
                folder.command("run", "--account", "saltmarsh-brewing", "--period", "2026-Q3", "--revise", "typo");
        assertThat(revised.code()).as(revised.toString()).isZero();
        List<Path> added =
                folder.decks().stream().filter(file -> !before.contains(file)).toList();
        assertThat(added).hasSize(1);
        assertThat(added.get(0).getFileName()).hasToString("saltmarsh-brewing-2026-Q3-executive-r2.pdf");
    }

    @Test
    void aPreviewSaysDraftOnEachPageAndArchivesNothing() throws IOException {
        List<Path> before = folder.decks();
        Path file = scratch.resolve("new/draft.pdf");
        Answer answer = folder.command("preview", "--account", "saltmarsh-brewing", "--out", file.toString());
        assertThat(answer.code()).as(answer.toString()).isZero();
        try (PDDocument deck = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= deck.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(deck)).contains("DRAFT");
            }
        }
        assertThat(folder.decks()).isEqualTo(before);
    }

    @Test
    void aPreviewInPicturesHasOneForEachPageAndNoneOfALongerDraftBefore() throws IOException {
        Path file = scratch.resolve("draft.pdf");
        Path pictures = Files.createDirectory(scratch.resolve("pictures"));
        Files.createFile(pictures.resolve("page-99.png"));
        Files.createFile(pictures.resolve("mine.png"));
        Answer answer = folder.command(
                "preview",
                "--account",
                "saltmarsh-brewing",
                "--png",
                pictures.toString(),
                "--dpi",
                "48",
                "--out",
                file.toString());
        assertThat(answer.code()).as(answer.toString()).isZero();
        int pages;
        try (PDDocument deck = Loader.loadPDF(file.toFile())) {
            pages = deck.getNumberOfPages();
        }
        List<Path> drawn = DemoFolder.files(pictures, ".png");
        assertThat(drawn).hasSize(pages + 1).contains(pictures.resolve("mine.png"), pictures.resolve("page-01.png"));
        BufferedImage cover = ImageIO.read(pictures.resolve("page-01.png").toFile());
        assertThat(cover.getWidth()).isEqualTo(640);
        assertThat(cover.getHeight()).isEqualTo(360);
        assertThat(colours(cover)).as("a cover with type on it").isGreaterThan(30);
        assertThat(folder.command("preview", "--account", "x", "--png", "y", "--dpi", "7")
                        .err())
                .contains("--dpi is from 24 to 400");
    }

    private static long colours(BufferedImage picture) {
        return IntStream.range(0, picture.getHeight())
                .flatMap(y -> IntStream.range(0, picture.getWidth()).map(x -> picture.getRGB(x, y)))
                .distinct()
                .count();
    }

    @Test
    void figuresArePrintedUnroundedWithEverythingThatProvesThem() {
        Answer answer = folder.command("figures", "--account", "meridian-foods", "--period", "2026-Q3", "--json");
        assertThat(answer.code()).as(answer.err()).isZero();
        List<?> figures =
                (List<?>) Json.object("{\"figures\":" + answer.out() + "}").get("figures");
        assertThat(figures).hasSizeGreaterThan(60).allSatisfy(figure -> assertThat(keys(figure))
                .contains("id", "name", "value", "unit", "printed", "formula", "inputs", "source", "rows", "as_of"));
        assertThat(figures)
                .filteredOn(figure -> ((Map<?, ?>) figure).get("id").equals("goals.met"))
                .singleElement()
                .satisfies(
                        figure -> assertThat(((Map<?, ?>) figure).get("value")).isEqualTo("4"));
    }

    private static List<String> keys(Object figure) {
        return ((Map<?, ?>) figure).keySet().stream().map(String.class::cast).toList();
    }

    @Test
    void thePortfolioHasItsFiguresToo() {
        Answer answer = folder.command("figures", "--portfolio", "--period", "2026-Q3", "--json");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("\"nrr\"", "\"nps.score\"", "\"support.cases\"", "\"value.delivered\"");
    }

    @Test
    void checkFindsNothingWrongWithWhatIsShipped() {
        Answer answer = folder.command("check");
        assertThat(answer.code()).as(answer.out()).isZero();
        assertThat(answer.out()).contains("configuration", "pulls", "database", "templates", "messages");
    }

    @Test
    void checkListsTheFaultsOfEveryPartAtOnce() throws IOException {
        Path config = scratch.resolve("config");
        DemoFolder.copy(folder.config(), config);
        Files.writeString(
                config.resolve("pulls/usage.sql"), "select account_id from canonical.usage", StandardCharsets.UTF_8);
        Files.writeString(config.resolve("pulls/usages.sql"), "select 1", StandardCharsets.UTF_8);
        Path yaml = config.resolve("quarterdeck.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml, StandardCharsets.UTF_8)
                        .replace("retention:", "retenton:")
                        .replace("Europe/Berlin", "Europe/Bärlin"),
                StandardCharsets.UTF_8);
        Answer answer = folder.command(config, "check");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains("retenton", "Europe/Bärlin", "usage.sql", ":account", "usages.sql")
                .contains("quarterdeck.yaml:");
    }

    @Test
    void anUnknownAccountAnUnfinishedPeriodAndAWrongEditionAreToldApart() {
        Answer unknown = folder.command("run", "--account", "nobody");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.out()).contains("the source has no account \"nobody\"");

        Answer unfinished = folder.command("run", "--account", "meridian-foods", "--period", "2026-Q4");
        assertThat(unfinished.code()).isEqualTo(1);
        assertThat(unfinished.out()).contains("is not over", "2026-Q3");

        Answer nonsense = folder.command("run", "--account", "meridian-foods", "--period", "third quarter");
        assertThat(nonsense.code()).isEqualTo(1);
        assertThat(nonsense.out()).contains("is no period");

        Answer edition = folder.command("run", "--edition", "glossy");
        assertThat(edition.code()).isEqualTo(3);
        assertThat(edition.err()).contains("there is no edition \"glossy\"", "executive");
    }

    @Test
    void aWrongCommandLineIsAnsweredWithItsUsage() {
        assertThat(folder.command("preview", "--account", "x").code()).isEqualTo(2);
        assertThat(folder.command("preview", "--account", "x", "--samples", "--watch", "--out", "y.pdf")
                        .err())
                .contains("leave out --watch");
        assertThat(folder.command("run", "--acount", "x").err()).contains("--account");
        assertThat(folder.command("run", "--help").out()).contains("--revise", "archived");
        assertThat(folder.command().out()).contains("Commands:", "preview");
    }

    @Test
    void everyFaultOfConfigurationAndPullsIsToldBeforeAnythingStarts() throws IOException {
        Path config =
                folder.configCopy(scratch.resolve("config"), Map.of("retention:", "retenton:", "var/store", "new"));
        Files.delete(config.resolve("pulls/account.sql"));
        Answer answer = folder.command(config, "run");
        assertThat(answer.code()).isEqualTo(3);
        assertThat(answer.err()).contains("retenton", "there is no account.sql");
        assertThat(folder.home().resolve("new-demo")).doesNotExist();
        assertThat(folder.command(scratch.resolve("nowhere"), "run").err())
                .contains("the configuration's folder", "nowhere is not there");
    }

    @Test
    void aPreviewThatCanNotBeWrittenIsRefusedBeforeTheWork() throws IOException {
        Path file = Files.createFile(scratch.resolve("file"));
        Answer blocked = folder.command(
                "preview",
                "--account",
                "saltmarsh-brewing",
                "--out",
                file.resolve("draft.pdf").toString());
        assertThat(blocked.code()).isEqualTo(3);
        assertThat(blocked.err()).contains("draft.pdf can't be written: it is no folder", "--out");
        Answer aFolder = folder.command("preview", "--account", "saltmarsh-brewing", "--out", scratch.toString());
        assertThat(aFolder.err()).contains("is a folder; name a file in it");
        assertThat(DemoFolder.files(scratch, ".tmp")).isEmpty();
    }

    @Test
    void oneBrokenAccountNeverStopsTheOthers() throws IOException {
        Path config = scratch.resolve("config");
        DemoFolder.copy(folder.config(), config);
        Files.writeString(
                config.resolve("pulls/usage.sql"),
                "select account_id, measure, measured_on, value, capacity, unit from canonical.usage"
                        + " where account_id = :account"
                        + " and 1 / (case when :account = 'ironbridge-castings' then 0 else 1 end) = 1",
                StandardCharsets.UTF_8);
        Answer answer = folder.command(
                config,
                "run",
                "--period",
                "2026-Q2",
                "--account",
                "ironbridge-castings",
                "--account",
                "saltmarsh-brewing");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("ironbridge-castings", "usage.sql", "1 without");
        assertThat(DemoFolder.files(folder.home().resolve("out"), ".tmp")).isEmpty();
    }
}
