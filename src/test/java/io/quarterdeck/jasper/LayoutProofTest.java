package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.chart.ChartDrawer;
import io.quarterdeck.chart.ChartDrawers;
import io.quarterdeck.chart.ChartStyle;
import io.quarterdeck.chart.Typeface;
import io.quarterdeck.chart.WordsInChart;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.GateRules;
import io.quarterdeck.review.page.StackedColumns;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.base.JRBasePrintImage;
import net.sf.jasperreports.engine.base.JRBasePrintPage;
import net.sf.jasperreports.engine.base.JRBasePrintRectangle;
import net.sf.jasperreports.engine.base.JRBasePrintText;
import net.sf.jasperreports.engine.type.ModeEnum;
import org.junit.jupiter.api.Test;

/** Pages that were spoiled on purpose, each in one way. */
class LayoutProofTest {
    private static final Typeface FONT = Typeface.of(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
    private static final JasperPrint STYLES = new JasperPrint();
    private static final ChartStyle STYLE = new ChartStyle(SampleReviews.HALYARD.palette(), FONT, FONT);

    @Test
    void aPageOnWhichAllStandsInItsPlaceHasNoFinding() {
        assertThat(findings(
                        panel(40, 40, 300, 60),
                        text("In the panel", 50, 50, 200, 10),
                        text("In the panel too", 50, 70, 200, 10),
                        text("Below it", 40, 110, 200, 10)))
                .isEmpty();
    }

    @Test
    void aPageThatShowsNothingIsFound() {
        assertThat(findings(panel(40, 40, 300, 60))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(GateRules.LAYOUT_HOLDS);
            assertThat(finding.message()).startsWith("Page 8 (spoiled) is blank");
        });
    }

    @Test
    void textThatStandsOnAnotherIsFound() {
        assertThat(findings(text("Delivered in the quarter", 40, 40, 200, 10), text("Promised", 60, 43, 200, 10)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(GateRules.LAYOUT_HOLDS);
                    assertThat(finding.message())
                            .isEqualTo("The text “Promised” on page 8 (spoiled) overlaps “Delivered in the quarter”.");
                    assertThat(finding.remedy()).contains("spoiled.jrxml");
                });
    }

    @Test
    void fieldsThatMeetWithoutTheirWordsMeetingAreNoOverlap() {
        assertThat(findings(text("E01", 40, 40, 200, 10), text("E02", 100, 40, 200, 10)))
                .isEmpty();
    }

    @Test
    void textOffThePageIsFound() {
        assertThat(findings(text("Too far to the right to be read", 900, 40, 200, 10)))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .endsWith("runs off the page.");
        assertThat(findings(text("Too low", 40, 535, 200, 10)))
                .extracting(Finding::message)
                .anyMatch(message -> message.endsWith("runs off the page."));
    }

    @Test
    void textInTheFootIsFound() {
        JRBasePrintText foot = text("Sources", 40, 510, 300, 8);
        foot.getPropertiesMap().setProperty("net.sf.jasperreports.export.quarterdeck.role", "footer");
        assertThat(findings(foot, text("A row too many", 120, 512, 200, 10)))
                .extracting(Finding::message)
                .containsExactly("The text “A row too many” on page 8 (spoiled) runs into the foot of the page.");
    }

    @Test
    void textThatLeavesItsPanelOrIsPaintedOverIsFound() {
        assertThat(findings(panel(40, 40, 100, 30), text("Longer than its panel is wide", 50, 50, 400, 10)))
                .extracting(Finding::message)
                .containsExactly(
                        "The text “Longer than its panel is wide” on page 8 (spoiled) runs over the edge of a panel.");
        assertThat(findings(text("Under the panel", 50, 50, 200, 10), panel(40, 40, 300, 60)))
                .extracting(Finding::message)
                .containsExactly("The text “Under the panel” on page 8 (spoiled) is painted over.");
    }

    @Test
    void paleTextAndSmallTextAreFound() {
        JRBasePrintText pale = text("Pale", 40, 40, 200, 10);
        pale.setForecolor(new Color(0x999999));
        JRBasePrintText large = text("Large", 40, 80, 200, 24);
        large.setForecolor(new Color(0x8A8A8A));
        JRBasePrintText onInk = text("On ink", 40, 140, 200, 10);
        JRBasePrintRectangle ink = panel(30, 130, 300, 40);
        ink.setBackcolor(new Color(0x333333));
        assertThat(findings(pale, large, ink, onInk, text("Small", 40, 200, 200, 9)))
                .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(GateRules.TEXT_LEGIBLE))
                .extracting(Finding::message)
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).contains("“Pale”").contains("2.85 with its ground"),
                        message -> assertThat(message).contains("“On ink”").contains("with its ground"),
                        message -> assertThat(message).contains("“Small”").contains("9.0 points, less than the 10"));
    }

    @Test
    void wordsOfAChartThatMeetLeaveItOrStandOnTheWrongColourAreFound() {
        assertThat(chart((graphics, area) -> {
                    named("Invoice matching", graphics, area.getMinX() + 10, area.getMinY() + 20);
                    named("Close", graphics, area.getMinX() + 12, area.getMinY() + 23);
                    named("Beyond", graphics, area.getMaxX() - 10, area.getMinY() + 80);
                }))
                .extracting(Finding::message)
                .containsExactlyInAnyOrder(
                        "The text “Beyond” on page 8 (spoiled) leaves the room of its chart.",
                        "The text “Close” on page 8 (spoiled) overlaps “Invoice matching”.");
        assertThat(chart((graphics, area) -> {
                    layer(graphics, area);
                    named("14", graphics, area.getMinX() + 90, area.getMaxY() - 60);
                }))
                .extracting(Finding::rule)
                .contains(GateRules.TEXT_LEGIBLE);
    }

    @Test
    void textOfThePageThatRunsIntoAChartIsFound() {
        assertThat(findings(
                        drawn((graphics, area) -> named("Name", graphics, area.getMinX() + 10, area.getMinY() + 30)),
                        text("A heading that is taller than its room", 100, 190, 200, 12)))
                .extracting(Finding::message)
                .containsExactly(
                        "The text “A heading that is taller than its room” on page 8 (spoiled) runs into a chart.");
    }

    private static void named(String name, Graphics2D graphics, double x, double baseline) {
        WordsInChart.draw(name, FONT.at(11), graphics, x, baseline);
    }

    /** A column of the brand's darkest colour. */
    private static void layer(Graphics2D graphics, Rectangle2D area) {
        ChartDrawers.of(
                        new StackedColumns(
                                List.of(new StackedColumns.Column("Q3", true, "", "")),
                                List.of(SampleCharts.layer("", "", false, 14)),
                                ""),
                        STYLE)
                .orElseThrow()
                .draw(graphics, area);
    }

    private static List<Finding> chart(ChartDrawer drawer) {
        return findings(drawn(drawer));
    }

    private static JRPrintElement drawn(ChartDrawer drawer) {
        ChartRenderable chart = new ChartRenderable(drawer, "", List.of(), new ChartClock());
        Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
        chart.render(null, graphics, new Rectangle2D.Double(0, 0, 300, 200));
        graphics.dispose();
        JRBasePrintImage image = new JRBasePrintImage(STYLES.getDefaultStyleProvider());
        place(image, 100, 200, 300, 200);
        image.setRenderer(chart);
        return image;
    }

    private static List<Finding> findings(JRPrintElement... elements) {
        JasperPrint print = new JasperPrint();
        print.setPageWidth(960);
        print.setPageHeight(540);
        JRBasePrintPage page = new JRBasePrintPage();
        page.setElements(List.of(elements));
        print.addPage(page);
        LayoutProof proof = new LayoutProof(STYLE);
        proof.take("spoiled", print, 7);
        return proof.findings();
    }

    private static JRBasePrintText text(String words, int x, int y, int width, float size) {
        JRBasePrintText text = new JRBasePrintText(STYLES.getDefaultStyleProvider());
        text.setText(words);
        text.setFontSize(size);
        text.setTextHeight(size * 1.3f);
        text.setForecolor(Color.BLACK);
        place(text, x, y, width, Math.round(size * 1.4f));
        return text;
    }

    private static JRBasePrintRectangle panel(int x, int y, int width, int height) {
        JRBasePrintRectangle panel = new JRBasePrintRectangle(STYLES.getDefaultStyleProvider());
        panel.setMode(ModeEnum.OPAQUE);
        panel.setBackcolor(new Color(0xF3F7FA));
        place(panel, x, y, width, height);
        return panel;
    }

    private static void place(JRPrintElement element, int x, int y, int width, int height) {
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
    }
}
