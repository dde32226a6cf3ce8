package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.review.page.BridgePage;
import io.quarterdeck.review.page.Page;
import io.quarterdeck.review.page.PageHead;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldDeckTest {
    private static List<Finding> findings(Page page) {
        HeldException held = catchThrowableOfType(
                HeldException.class,
                () -> Rendered.RENDERER.render(
                        SampleReviews.review("Meridian Foods", List.of(page)), SampleReviews.HALYARD, List.of()));
        return held.findings();
    }

    private static BridgePage titled(String title) {
        BridgePage bridge = MeridianDeck.bridge();
        return new BridgePage(
                new PageHead(title, "", ""),
                bridge.callout(),
                bridge.calloutNote(),
                bridge.calloutTone(),
                bridge.chart(),
                bridge.footnote());
    }

    @Test
    void aTitleThatDoesNotFitAtItsSmallestHoldsTheReview() {
        assertThat(findings(titled("Invoice matching carried the quarter. ".repeat(12))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("text-fits");
                    assertThat(finding.message())
                            .contains("page bridge")
                            .contains("“Invoice matching carried the quarter.");
                    assertThat(finding.remedy()).isEqualTo("Shorten it.");
                });
    }

    @Test
    void aSubtitleThatIsTallerThanAPageDoesNotEndInPagesWithoutEnd() {
        BridgePage bridge = MeridianDeck.bridge();
        assertThat(findings(new BridgePage(
                        new PageHead("Short", "very long ".repeat(2000), ""),
                        "",
                        "",
                        bridge.calloutTone(),
                        bridge.chart(),
                        "")))
                .isNotEmpty()
                .allMatch(finding -> finding.message().contains("page bridge"));
    }

    @Test
    void aTextThatItsPlaceWouldCutHoldsTheReview() {
        BridgePage bridge = MeridianDeck.bridge();
        assertThat(findings(new BridgePage(
                        bridge.head(),
                        "a callout of far too many words ".repeat(6),
                        "",
                        bridge.calloutTone(),
                        bridge.chart(),
                        "")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("a callout of far too many words")
                        .contains("does not fit on page bridge"));
    }

    @Test
    void eachCharacterWithoutGlyphIsNamedWithItsPlace() {
        assertThat(findings(titled("Growth 業績 in tamil தமிழ் and khmer ខ្មែរ")))
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(finding -> finding.rule().equals("glyphs-exist"))
                .noneMatch(finding -> finding.message().contains("U+696D"))
                .first()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("U+0BA4")
                        .contains("“த”")
                        .contains("page bridge.head.title"));
    }

    @Test
    void namesThatNoChartCanHoldAreNoSilentLoss() {
        List<io.quarterdeck.review.page.Waterfall.Step> steps = java.util.stream.IntStream.range(0, 15)
                .mapToObj(number -> SampleCharts.change(HostileDeck.LONG_DRIVER, number))
                .toList();
        BridgePage bridge = MeridianDeck.bridge();
        assertThat(findings(new BridgePage(
                        bridge.head(),
                        "",
                        "",
                        bridge.calloutTone(),
                        new io.quarterdeck.review.page.Waterfall(steps, "fifteen long names"),
                        "")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("do not fit on one page"));
    }
}
