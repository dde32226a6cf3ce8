package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarterdeck.gate.GateRules;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.review.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template that no longer prints a figure makes a page that looks whole. */
class LostFieldTest {
    @TempDir
    Path folder;

    @BeforeEach
    void copyTemplates() throws IOException {
        Rendered.copyTemplates(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "summary, $F{value}",
        "summary, $F{evidence}",
        "goals, $F{actual}",
        "goals, $F{progressText}",
        "support, $F{value}",
        "return, $P{figure}",
        "bridge, $P{callout}",
        "plan, $F{target}",
        "adoption, $F{value}",
        "cover, $P{headline}",
        "evidence, $F{value}",
        "evidence, $F{number}"
    })
    void aFigureThatATemplateDoesNotPrintAnyMoreHoldsTheReview(String page, String field) throws IOException {
        Path template = folder.resolve(page).resolve(page + ".jrxml");
        String text = Files.readString(template);
        Pattern expression =
                Pattern.compile("<expression><!\\[CDATA\\[" + Pattern.quote(field) + ".*?\\]\\]></expression>");
        assertThat(text).containsPattern(expression);
        Files.writeString(template, expression.matcher(text).replaceAll("<expression><![CDATA[\" \"]]></expression>"));
        List<Page> pages = MeridianDeck.pages().stream()
                .filter(model -> model.key().equals(page))
                .toList();
        JasperDeckRenderer renderer = new JasperDeckRenderer(folder, Optional.empty());

        HeldException held = catchThrowableOfType(
                HeldException.class,
                () -> renderer.render(SampleReviews.review("Meridian Foods", pages), SampleReviews.HALYARD, List.of()));

        assertThat(held.findings()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(GateRules.TEXT_LACKS_FIGURE);
            assertThat(finding.message()).contains("The page " + page + " should print “");
            assertThat(finding.remedy()).contains(page + ".jrxml");
        });
    }
}
