package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.json.Json;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.page.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperPrintManager;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a report designer sees who opens the templates' folder and asks for a preview. */
class PreviewedTemplatesTest {
    /** Set by the frame, which a template's own preview is without. */
    private static final Set<String> IN_THE_FRAME = Set.of("title", "titleSize", "subtitle", "sources");

    @TempDir
    Path folder;

    private Designer designer;

    @BeforeEach
    void copyTemplates() throws IOException {
        Rendered.copyTemplates(folder);
        designer = new Designer(folder);
    }

    @TestFactory
    List<DynamicTest> everyTemplateShowsItsSampleWithoutAnyData() {
        List<String> keys = Designer.keys(folder);
        assertThat(keys).containsAll(Templates.pages(TemplateFiles.read(folder)).keySet());
        return keys.stream()
                .map(key -> DynamicTest.dynamicTest(key, () -> showsItsSample(key)))
                .toList();
    }

    private void showsItsSample(String key) throws JRException, IOException {
        Designer.Preview preview = designer.preview(key);
        assertThat(preview.print().getPages()).isNotEmpty();
        String shown = bare(String.join(" ", preview.texts()));
        assertThat(texts(key)).isNotEmpty().allSatisfy(text -> assertThat(shown).contains(bare(text)));
        assertThat(preview.texts()).noneMatch(text -> text.matches("(?s).*\\bnull\\b.*"));
        assertThat(preview.pictures()).containsExactlyInAnyOrder(pictures(key));
        BufferedImage drawn = (BufferedImage) JasperPrintManager.printPageToImage(preview.print(), 0, 1);
        assertThat(Arrays.stream(drawn.getRGB(0, 0, drawn.getWidth(), drawn.getHeight(), null, 0, drawn.getWidth()))
                        .distinct()
                        .count())
                .isGreaterThan(20);
    }

    /** Without the marks of styled text and whatever spaces a template sets. */
    private static String bare(String text) {
        return text.replaceAll("<[^>]*>|[\\s\\p{Z}]+", "");
    }

    /** The sample's texts but those of the frame, of colours and of tones. */
    private List<String> texts(String key) throws IOException {
        List<String> texts = new ArrayList<>();
        sample(key).forEach((name, value) -> {
            if (value instanceof List<?> rows) {
                rows.forEach(row -> ((Map<?, ?>) row).forEach((field, text) -> add(texts, field, text)));
            } else if (!IN_THE_FRAME.contains(name)) {
                add(texts, name, value);
            }
        });
        return texts;
    }

    private static void add(List<String> texts, Object name, Object value) {
        if (value instanceof String text
                && !text.isEmpty()
                && !text.matches("#[0-9A-F]{6}|[-\\w]+\\.svg")
                && !name.equals("tone")) {
            texts.add(text);
        }
    }

    private byte[][] pictures(String key) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(key + "/sample"))) {
            List<byte[]> pictures = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".svg")).toList()) {
                pictures.add(Files.readAllBytes(file));
            }
            return pictures.toArray(byte[][]::new);
        }
    }

    private Map<?, ?> sample(String key) throws IOException {
        return Json.object(Files.readString(folder.resolve(key + "/sample/page.json"), StandardCharsets.UTF_8));
    }

    @Test
    void everySampleHasWhatItsTemplateDeclaresAndNothingElse() throws JRException, IOException {
        List<String> faults = new ArrayList<>();
        for (String key : Designer.keys(folder)) {
            JasperDesign design = designer.design(key);
            Map<?, ?> sample = sample(key);
            Set<String> declared = new TreeSet<>();
            for (JRParameter parameter : design.getParameters()) {
                if (!parameter.isSystemDefined()) {
                    declared.add(parameter.getName());
                }
            }
            Optional<String> list =
                    Optional.ofNullable(design.getPropertiesMap().getProperty(Templates.ROWS));
            list.ifPresent(declared::add);
            compare(key, declared, sample, faults);
            sample.forEach((name, value) -> {
                if (value instanceof List<?> rows) {
                    JRDataset dataset = list.equals(Optional.of(name))
                            ? design.getMainDataset()
                            : design.getDatasetMap().get(name);
                    Set<String> fields = new TreeSet<>();
                    Stream.of(dataset.getFields()).map(JRField::getName).forEach(fields::add);
                    rows.forEach(row -> compare(key + ", a row of " + name, fields, (Map<?, ?>) row, faults));
                }
            });
        }
        assertThat(faults)
                .as("samples that quarterdeck preview --samples has to write again")
                .isEmpty();
    }

    private static void compare(String where, Set<String> declared, Map<?, ?> given, List<String> faults) {
        if (!given.keySet().equals(declared)) {
            faults.add(where + ": declared are " + declared + ", the sample has " + given.keySet());
        }
    }

    /** A designer that asks for values to be typed in shows nothing until somebody has. */
    @Test
    void noTemplateAsksForValuesToBeTypedIn() throws JRException, IOException {
        List<String> asked = new ArrayList<>();
        List<String> keys = new ArrayList<>(Designer.keys(folder));
        keys.add("frame");
        for (String key : keys) {
            for (JRParameter parameter : designer.design(key).getParameters()) {
                if (!parameter.isSystemDefined() && parameter.isForPrompting()) {
                    asked.add(key + ": add forPrompting=\"false\" to " + parameter.getName());
                }
            }
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aLogoThatWasDrawnLargeIsShownWhole() throws JRException {
        BufferedImage cover = (BufferedImage)
                JasperPrintManager.printPageToImage(designer.preview("cover").print(), 0, 1);
        // of the logo's disc
        int green = new Color(47, 107, 58).getRGB();
        assertThat(Arrays.stream(cover.getRGB(380, 70, 60, 60, null, 0, 60)).filter(pixel -> pixel == green))
                .hasSizeGreaterThan(300);
    }

    @Test
    void aValueThatTheDesignerGivesStays() throws JRException {
        assertThat(designer.preview("bridge", Map.of("callout", "Given by hand"))
                        .texts())
                .contains("Given by hand");
    }

    @Test
    void aTemplateWithoutASampleSaysHowToComeByOne() throws IOException {
        Path sample = folder.resolve("bridge/sample/page.json");
        String json = Files.readString(sample, StandardCharsets.UTF_8);
        Files.delete(sample);
        assertThatThrownBy(() -> designer.preview("bridge"))
                .hasMessageContaining("no sample/page.json beside this report")
                .hasMessageContaining("quarterdeck preview --account ID --edition E --samples");
        Files.writeString(sample, json.replace("\"callout\"", "\"callot\""), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> designer.preview("bridge"))
                .hasMessageContaining("lacks “callout”")
                .hasMessageContaining("--samples");
        Files.writeString(sample, "{", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> designer.preview("bridge")).hasMessageContaining("can't be read");
    }

    @Test
    void whatADeckGivesItsTemplatesIsTheirNextPreview() throws JRException, IOException {
        List<Page> pages = List.of(MeridianDeck.summary(), MeridianDeck.goals(), MeridianDeck.drivers());
        Path old = folder.resolve("goals/sample/rows-99-progress.svg");
        Files.writeString(old, "of a longer list", StandardCharsets.UTF_8);
        Files.delete(folder.resolve("goals/goals.jrdax"));
        Files.writeString(folder.resolve("summary/sample/page.json"), "{}", StandardCharsets.UTF_8);
        List<Path> written = new JasperDeckRenderer(folder, Optional.empty())
                .writeSamples(SampleReviews.review("Meridian Foods", pages), SampleReviews.HALYARD);
        assertThat(written)
                .allMatch(Files::exists)
                .contains(folder.resolve("goals/goals.jrdax"), folder.resolve("summary/sample/page.json"));
        assertThat(old).doesNotExist();
        for (Page page : pages) {
            showsItsSample(page.key());
        }
        everySampleHasWhatItsTemplateDeclaresAndNothingElse();
    }

    @Test
    void aDeckIsTheSameWhateverTheSamplesSay() throws IOException {
        BusinessReview review = SampleReviews.review("Meridian Foods", MeridianDeck.pages());
        JasperDeckRenderer untouched = new JasperDeckRenderer(folder, Optional.empty());
        byte[] before =
                untouched.render(review, SampleReviews.HALYARD, List.of()).pdf();
        String hash = untouched.templatesSha256();
        try (Stream<Path> old = Files.walk(folder)) {
            for (Path file : old.filter(path -> path.toString().matches(".*\\.jrdax|.*/sample/[^/]*"))
                    .toList()) {
                Files.writeString(file, "spoilt", StandardCharsets.UTF_8);
            }
        }
        leaveWhatStudioLeaves();
        JasperDeckRenderer spoilt = new JasperDeckRenderer(folder, Optional.empty());
        assertThat(spoilt.templatesSha256()).isEqualTo(hash);
        assertThat(spoilt.render(review, SampleReviews.HALYARD, List.of()).pdf())
                .isEqualTo(before);
    }

    private void leaveWhatStudioLeaves() throws IOException {
        Files.writeString(folder.resolve(".project"), "of Studio", StandardCharsets.UTF_8);
        Files.writeString(
                Files.createDirectory(folder.resolve(".settings")).resolve("core.prefs"),
                "of Studio",
                StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("bridge/bridge.jasper"), "of Studio", StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("bridge/.bridge.jrxml.swp"), "of an editor", StandardCharsets.UTF_8);
    }

    @Test
    void theTemplatesHashIsThatOfTheShellWithoutWhatIsADesignersAlone() throws IOException, InterruptedException {
        leaveWhatStudioLeaves();
        Process shell =
                new ProcessBuilder("sh", "-c", """
                        find * -type f ! -path '*/.*' ! -name '*.jrdax' ! -name '*.jasper' ! -path '*/sample/*' \\
                            | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-64
                        """).directory(folder.toFile()).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(shell.waitFor()).isZero();
        assertThat(TemplateFiles.read(folder).sha256()).isEqualTo(said);
    }
}
