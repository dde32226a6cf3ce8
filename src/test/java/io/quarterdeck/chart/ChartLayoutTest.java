package io.quarterdeck.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.LineChart.Line;
import io.quarterdeck.review.page.LineChart.LinePoint;
import io.quarterdeck.review.page.LineChart.Style;
import io.quarterdeck.review.page.LineChart.Tick;
import io.quarterdeck.review.page.Tone;
import io.quarterdeck.review.page.Waterfall;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class ChartLayoutTest {
    private static final Typeface FONT = Typeface.of(new Font(Font.DIALOG, Font.PLAIN, 10));

    private static Line line(double... values) {
        return new Line(
                "",
                "",
                Style.ACTUAL,
                Arrays.stream(values)
                        .mapToObj(value -> new LinePoint(
                                Optional.of(BigDecimal.valueOf(value)), Optional.empty(), Optional.empty(), ""))
                        .toList());
    }

    private static LineChart chart(boolean fromZero, Line... lines) {
        return new LineChart(
                List.of(new Tick("Q3", "", true)), List.of(lines), Optional.empty(), List.of(), fromZero, false, "");
    }

    @Test
    void wrappingLosesNoCharacterEvenOfAWordThatIsWiderThanTheLine() {
        String text = "Avoided demurrage Donaudampfschifffahrtsgesellschaftskapitän of containers";
        TextBlock block = TextBlock.wrap(text, FONT, Color.BLACK, 60);
        assertThat(String.join("", block.lines())).isEqualTo(text.replace(" ", ""));
        assertThat(block.lines()).allMatch(line -> TextBlock.width(line, FONT) <= 60);
    }

    @Test
    void aJapaneseLabelBreaksNowhereWithinANumberWithASign() {
        for (int width = 60; width < 190; width += 5) {
            TextBlock block = TextBlock.wrap("前四半期からの計画差−3.19億円の内訳", FONT, Color.BLACK, width);
            assertThat(block.lines()).anyMatch(line -> line.contains("−3.19"));
        }
    }

    @Test
    void aJapaneseLabelBreaksBetweenLettersButBeforeNoFullStop() {
        String text = "請求書照合、発注書との三点照合を含む。";
        for (int width = 25; width < 190; width += 5) {
            TextBlock block = TextBlock.wrap(text, FONT, Color.BLACK, width);
            assertThat(String.join("", block.lines())).isEqualTo(text);
            assertThat(block.lines()).noneMatch(line -> line.startsWith("、") || line.startsWith("。"));
        }
    }

    @Test
    void namesAtTheEndsOfLinesArePushedApartAndStayInside() {
        List<EndLabels.Label> labels = Stream.of(10.0, 11.0, 12.0, 199.0)
                .map(wanted -> new EndLabels.Label(
                        TextBlock.line("name", FONT, Color.BLACK), TextBlock.line("note", FONT, Color.BLACK), wanted))
                .toList();
        List<EndLabels.Placed> placed = EndLabels.place(labels, 0, 200);
        double edge = 0;
        for (EndLabels.Placed label : placed) {
            double half = label.label().height() / 2;
            assertThat(label.middle() - half).isGreaterThanOrEqualTo(edge);
            edge = label.middle() + half;
        }
        assertThat(edge).isLessThanOrEqualTo(200);
    }

    @Test
    void labelsOfTicksAreLeftOutAtEvenSteps() {
        ChartStyle style =
                new ChartStyle(new io.quarterdeck.deck.Brand.Palette(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), FONT, FONT);
        List<Tick> ticks = Stream.of("Oct", "November, with all its days", "Dec", "Jan", "Feb", "Mar")
                .map(label -> new Tick(label, "", label.equals("Mar")))
                .toList();
        assertThat(TickChoice.shown(ticks, 500, style)).containsExactly(5, 4, 3, 2, 1, 0);
        assertThat(TickChoice.shown(ticks, 60, style)).containsExactly(5, 3, 1);
        assertThat(TickChoice.shown(ticks, 1, style)).containsExactly(5);
    }

    @Test
    void aBalancedTextTakesNoMoreLinesAndLeavesNoLoneWord() {
        String text = "cumulative value passes cumulative cost and stays above";
        double width = TextBlock.width("cumulative value passes cumulative cost and stays", FONT) + 1;
        assertThat(TextBlock.wrap(text, FONT, Color.BLACK, width).lines()).hasSize(2);
        assertThat(TextBlock.balanced(text, FONT, Color.BLACK, width).lines())
                .hasSize(2)
                .allMatch(line -> line.length() > 20);
    }

    @Test
    void barsOfAWaterfallBeginWhereTheOneBeforeEnded() {
        Waterfall waterfall = new Waterfall(
                List.of(
                        new Waterfall.Step("Plan", Waterfall.Kind.PLAN, BigDecimal.valueOf(50), "", Tone.NEUTRAL),
                        new Waterfall.Step("Lost", Waterfall.Kind.CHANGE, BigDecimal.valueOf(-80), "", Tone.BAD),
                        new Waterfall.Step("Got", Waterfall.Kind.ACTUAL, BigDecimal.valueOf(-30), "", Tone.NEUTRAL)),
                "");
        assertThat(WaterfallColumns.spans(waterfall))
                .containsExactly(
                        new WaterfallColumns.Span(0, 50),
                        new WaterfallColumns.Span(50, -30),
                        new WaterfallColumns.Span(0, -30));
        assertThat(WaterfallColumns.levels(WaterfallColumns.spans(waterfall))).isEqualTo(new Range(-30, 50));
    }

    @Test
    void aScaleHasALengthWhateverTheValues() {
        assertThat(LineScale.of(chart(false, line(5, 5))).getLength()).isPositive();
        assertThat(LineScale.of(chart(true, line(0, 0))).getLength()).isPositive();
        assertThat(LineScale.of(chart(true, line(1e-9, 3e12)))).isEqualTo(new Range(0, 3e12));
        assertThat(LineScale.of(chart(true, line(-4, 2)))).isEqualTo(new Range(-4, 2));
    }

    @Test
    void theTintBeginsWhereTheLinesCross() {
        List<List<Point2D>> areas = LineAreas.between(line(0, 2, 4), line(1, 1, 1));
        assertThat(areas).hasSize(1);
        assertThat(areas.get(0).get(0).getX()).isCloseTo(0.5, within(1e-9));
        assertThat(areas.get(0).get(0).getY()).isCloseTo(1, within(1e-9));
        assertThat(LineAreas.between(line(0, 0), line(1, 1))).isEmpty();
    }

    @Test
    void namesInTheColourOfTheirLineAreLegibleOnWhite() {
        ChartStyle style = new ChartStyle(
                new io.quarterdeck.deck.Brand.Palette(
                        0x0F4C81, 0x5B8DB8, 0xAAC4DE, 0xD6E2EE, 0x1B7F5C, 0x8F5F00, 0xC4452D, 0x12213A, 0x5A6B82,
                        0xE3E7EB, 0xF3F7FA, 0xC8CED6),
                FONT,
                FONT);
        for (int layer = 0; layer < 6; layer++) {
            assertThat(ChartStyle.contrast(style.legible(style.layer(layer)), Color.WHITE))
                    .isGreaterThan(4.5);
        }
        assertThat(style.on(Color.WHITE)).isEqualTo(style.ink());
        assertThat(style.on(style.primary())).isEqualTo(Color.WHITE);
    }
}
