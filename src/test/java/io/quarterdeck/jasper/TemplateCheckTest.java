package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.deck.RenderException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCheckTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyTemplates() throws IOException {
        Rendered.copyTemplates(folder);
    }

    private void replace(String file, String text, String by) throws IOException {
        Path path = folder.resolve(file);
        String old = Files.readString(path);
        assertThat(old).contains(text);
        Files.writeString(path, old.replace(text, by));
    }

    @Test
    void faultsOfAllTemplatesComeAtOnceWithPlaceAndRemedy() throws IOException {
        // one that nobody gives, one of the wrong class, one that is gone, a field misspelt, an expression amiss
        replace("bridge/bridge.jrxml", "<parameter name=\"callout\"", "<parameter name=\"calllout\"");
        replace(
                "return/return.jrxml",
                "name=\"figureNote\" class=\"java.lang.String\"",
                "name=\"figureNote\" class=\"java.lang.Integer\"");
        replace("goals/goals.jrxml", "<field name=\"agreement\" class=\"java.lang.String\"/>", "");
        replace("evidence/evidence.jrxml", "<field name=\"heading\"", "<field name=\"headline\"");
        replace("drivers/drivers.jrxml", "$P{footnote}", "$P{footnote}.nonsense()");
        List<String> faults = TemplateCheck.faults(folder);
        assertThat(faults)
                .anyMatch(fault -> fault.contains("bridge.jrxml: parameter “calllout” is given by nobody"))
                .anyMatch(fault -> fault.contains(
                        "bridge.jrxml: parameter “callout” (java.lang.String) is missing, so that it would never be"
                                + " printed. Add <parameter name=\"callout\" class=\"java.lang.String\"/>"))
                .anyMatch(fault ->
                        fault.contains("return.jrxml: parameter “figureNote” is declared as java.lang.Integer, but is a"
                                + " java.lang.String"))
                .anyMatch(fault -> fault.contains("goals.jrxml: field “agreement” (java.lang.String) is missing"))
                .anyMatch(fault -> fault.contains("evidence.jrxml: field of dataset notes “headline”"))
                .anyMatch(fault -> fault.contains("drivers.jrxml") && fault.contains("nonsense"));
        assertThatThrownBy(() -> new JasperDeckRenderer(folder, Optional.empty()))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("bridge.jrxml")
                .hasMessageContaining("evidence.jrxml");
    }

    @Test
    void aTemplateThatIsMissingOrNoXmlIsNamed() throws IOException {
        Files.delete(folder.resolve("cover/cover.jrxml"));
        Files.writeString(folder.resolve("plan/plan.jrxml"), "<jasperReport");
        assertThat(TemplateCheck.faults(folder))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("cover.jrxml: the file is missing"))
                .anyMatch(fault -> fault.contains("plan.jrxml"));
    }

    @Test
    void aFamilyWithoutItsBoldFaceIsNamed() throws IOException {
        Files.delete(folder.resolve("fonts/NotoSans-Bold.ttf"));
        assertThat(TemplateCheck.faults(folder)).singleElement().satisfies(fault -> assertThat(fault)
                .contains("NotoSans-Bold.ttf")
                .contains("missing"));
    }

    @Test
    void anExpressionMayNotReachFilesOrProcesses() throws IOException {
        replace("drivers/drivers.jrxml", "$P{footnote}]]", "new java.io.File(\"/etc/passwd\").getName()]]");
        assertThatThrownBy(() -> new JasperDeckRenderer(folder, Optional.empty())
                        .render(
                                SampleReviews.review("Meridian Foods", List.of(MeridianDeck.drivers())),
                                SampleReviews.HALYARD,
                                List.of()))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("java.io.File");
    }

    @Test
    void theHashOfTheTemplatesKnowsEachByteAndName() throws IOException {
        TemplateFiles before = TemplateFiles.read(folder);
        assertThat(before.sha256()).isEqualTo(Rendered.RENDERER.templatesSha256());
        replace("cover/cover.jrxml", "fontSize=\"37.0\"", "fontSize=\"36.0\"");
        assertThat(TemplateFiles.read(folder).sha256()).isNotEqualTo(before.sha256());
    }
}
