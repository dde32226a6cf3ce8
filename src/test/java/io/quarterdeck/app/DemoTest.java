package io.quarterdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class DemoTest {
    private static final Pattern MISHAP = Pattern.compile("\\bnull\\b|NaN|Infinity|\uFFFD|\\{[a-z]+[,}]");

    private final DemoFolder folder = DemoFolder.shared();

    @Test
    void everySampleAccountGetsADeckAndTheTableSaysSo() throws IOException {
        assertThat(folder.demo().code()).as(folder.demo().toString()).isZero();
        assertThat(folder.demoDecks()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(folder.demo().out()).contains("Meridian Foods", "Pages", "have their deck.");
        for (Path deck : folder.demoDecks()) {
            assertThat(folder.demo().out().replaceAll("\\s", ""))
                    .contains(deck.getFileName().toString());
        }
    }

    @Test
    void richAccountsHaveTwelvePagesOrMore() throws IOException {
        for (String account : List.of("meridian-foods", "cascadia-outfitters")) {
            try (PDDocument deck = Loader.loadPDF(deckOf(account).toFile())) {
                assertThat(deck.getNumberOfPages()).as(account).isGreaterThanOrEqualTo(12);
                assertThat(deck.getDocumentCatalog()
                                .getDocumentOutline()
                                .children()
                                .iterator())
                        .toIterable()
                        .as("bookmarks of " + account)
                        .hasSizeGreaterThanOrEqualTo(12);
            }
        }
    }

    @Test
    void everyPageSaysThatItIsASampleAndPrintsNoMishap() throws IOException {
        for (Path file : folder.demoDecks()) {
            try (PDDocument deck = Loader.loadPDF(file.toFile())) {
                for (int page = 1; page <= deck.getNumberOfPages(); page++) {
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    String text = stripper.getText(deck);
                    String where = file.getFileName() + " page " + page;
                    assertThat(text).as(where).isNotBlank();
                    assertThat(text).as(where).containsPattern("Sample data|Beispieldaten|Dátà àpẹẹrẹ|àpẹẹrẹ|àpẹrẹ");
                    assertThat(MISHAP.matcher(text).results().map(result -> result.group()))
                            .as(where)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void fontsAreEmbeddedChartsAreVectorsAndFilesAreSmall() throws IOException {
        for (Path file : folder.demoDecks()) {
            try (PDDocument deck = Loader.loadPDF(file.toFile())) {
                assertThat(Files.size(file) - evidence(deck))
                        .as(file.toString())
                        .isLessThan(170 * 1024);
                assertThat(Files.size(file)).as(file.toString()).isLessThan(256 * 1024);
                for (PDPage page : deck.getPages()) {
                    inspect(page.getResources(), file.getFileName().toString());
                }
            }
        }
    }

    /** Bytes that the files inside take, compressed as they stand. */
    private static long evidence(PDDocument deck) {
        return deck.getDocument().getXrefTable().keySet().stream()
                .map(key -> deck.getDocument().getObjectFromPool(key).getObject())
                .filter(COSStream.class::isInstance)
                .map(COSStream.class::cast)
                .filter(stream -> COSName.EMBEDDED_FILE.equals(stream.getCOSName(COSName.TYPE)))
                .mapToLong(COSStream::getLength)
                .sum();
    }

    @Test
    void popplerReadsEveryDeckWithoutComplaint() throws Exception {
        for (Path file : folder.demoDecks()) {
            for (List<String> command : List.of(
                    List.of("pdfinfo", file.toString()),
                    List.of("pdffonts", file.toString()),
                    List.of("pdftotext", file.toString(), "-"))) {
                assertThat(complaint(command)).as(String.join(" ", command)).isEmpty();
            }
            assertThat(output(List.of("pdfimages", "-list", file.toString())).lines())
                    .as("no raster image but the two heading lines of the list")
                    .hasSize(2);
        }
    }

    /** A page that goes on must have a table's heads: what is made for one page has none. */
    @Test
    void onlyTablesGoOnToFurtherPages() throws IOException {
        for (Path file : folder.demoDecks()) {
            try (PDDocument deck = Loader.loadPDF(file.toFile())) {
                List<Integer> starts = new ArrayList<>();
                List<String> titles = new ArrayList<>();
                for (PDOutlineItem item :
                        deck.getDocumentCatalog().getDocumentOutline().children()) {
                    starts.add(deck.getPages().indexOf(item.findDestinationPage(deck)));
                    titles.add(item.getTitle());
                }
                assertThat(starts).as(file.toString()).isNotEmpty().isSorted();
                // the appendix flows over many pages
                assertThat(titles).as("outline of " + file).containsOnlyOnce(titles.get(titles.size() - 1));
                List<Boolean> tables = sectionsWithTableHeads(deck);
                assertThat(tables).as("a section a page of " + file).hasSize(deck.getNumberOfPages());
                int start = 0;
                for (int page = 0; page < deck.getNumberOfPages(); page++) {
                    start = starts.contains(page) ? page : start;
                    assertThat(page == start || tables.get(start))
                            .as(file.getFileName() + ": page " + (page + 1) + " goes on from page " + (start + 1))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyPrintedNumberOfEveryDeckIsProvenFromItsFileAlone() throws IOException {
        for (Path file : folder.demoDecks()) {
            DemoFolder.Answer proof = folder.command("verify", file.toString());
            assertThat(proof.code()).as(file + "\n" + proof.out() + proof.err()).isZero();
        }
    }

    private static List<Boolean> sectionsWithTableHeads(PDDocument deck) {
        List<Boolean> tables = new ArrayList<>();
        for (Object document : deck.getDocumentCatalog().getStructureTreeRoot().getKids()) {
            for (Object section : ((PDStructureNode) document).getKids()) {
                tables.add(holdsTableHead((PDStructureNode) section));
            }
        }
        return tables;
    }

    private static boolean holdsTableHead(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .anyMatch(kid -> kid.getStructureType().equals("TH") || holdsTableHead(kid));
    }

    private Path deckOf(String account) throws IOException {
        return folder.demoDecks().stream()
                .filter(file -> file.getFileName().toString().startsWith(account))
                .findFirst()
                .orElseThrow();
    }

    private static void inspect(PDResources resources, String where) throws IOException {
        for (COSName name : resources.getFontNames()) {
            PDFont font = resources.getFont(name);
            assertThat(font.isEmbedded()).as(where + " " + font.getName()).isTrue();
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            assertThat(object).as(where).isNotInstanceOf(PDImageXObject.class);
            if (object instanceof PDFormXObject form && form.getResources() != null) {
                inspect(form.getResources(), where);
            }
        }
    }

    private static String complaint(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        process.getInputStream().readAllBytes();
        String complaint = new String(process.getErrorStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? complaint : complaint + " exit " + process.exitValue();
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(new ArrayList<>(command)).start();
        } catch (IOException e) {
            Assumptions.abort("skipped: poppler's " + command.get(0) + " is not installed");
            throw new IllegalStateException(e);
        }
    }
}
