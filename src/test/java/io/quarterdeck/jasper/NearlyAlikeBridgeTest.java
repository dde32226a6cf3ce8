package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.look.PagePictures;
import io.quarterdeck.review.Messages;
import io.quarterdeck.review.format.Marks;
import io.quarterdeck.review.page.BridgePage;
import io.quarterdeck.review.page.Tone;
import io.quarterdeck.review.page.Waterfall;
import io.quarterdeck.review.page.Waterfall.Kind;
import io.quarterdeck.review.page.Waterfall.Step;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bridge between totals that are nearly alike shows what lies between them, and says that its totals are cut. */
class NearlyAlikeBridgeTest {
    private static final int WHITE = 0xFFFFFF;

    @Test
    void aShortenedTotalHasAGapAndAWholeOneHasNone() {
        BufferedImage shortened = picture("bridge-nearly-alike", nearlyAlike(5));
        BufferedImage whole = picture("bridge-whole", MeridianDeck.bridge().chart());
        assertThat(gaps(shortened, lastColumn(7))).isEqualTo(1);
        assertThat(gaps(whole, lastColumn(8))).isZero();
    }

    @Test
    void manyChangesLieDownAndTheirTotalsAreCutToo() {
        BufferedImage rows = picture("bridge-nearly-alike-rows", nearlyAlike(12));
        boolean cut = IntStream.range(150, 500).anyMatch(y -> {
            String line = IntStream.range(100, 900)
                    .mapToObj(x -> isPrimary(rows, x, y) ? "#" : isWhite(rows, x, y) ? " " : ".")
                    .collect(Collectors.joining());
            return line.matches(".*#{12,}[.]{0,3} {2,9}[.]{0,3}#{12,}.*");
        });
        assertThat(cut).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void whoHearsThePageAndWhoReadsItIsToldInEveryLanguage(GoldenPages deck) {
        BridgePage page = deck.review().pages().stream()
                .filter(BridgePage.class::isInstance)
                .map(BridgePage.class::cast)
                .findFirst()
                .orElseThrow();
        String told = Messages.load(Rendered.TEMPLATES)
                .formats(deck.review().account().locale())
                .words()
                .say("footnote.shortened");
        assertThat(page.chart().omitted()).isPositive();
        assertThat(Marks.plain(page.chart().alt())).endsWith(told);
        assertThat(Marks.plain(page.footnote())).endsWith(told);
    }

    @Test
    void inLargeUnitsTheChangesKeepTwoDigits() {
        BridgePage page = GoldenPages.HALYARD_JA.review().pages().stream()
                .filter(BridgePage.class::isInstance)
                .map(BridgePage.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(page.chart().steps().stream().map(step -> Marks.plain(step.text())))
                .containsExactly("165.1", "+3.8", "+1.5", "+1.2", "−1.0", "−1.3", "169.4");
    }

    private static Waterfall nearlyAlike(int changes) {
        List<Step> middle = IntStream.range(0, changes)
                .mapToObj(at -> SampleCharts.change("Driver " + (char) ('A' + at), 20 - at))
                .toList();
        double sum =
                middle.stream().mapToDouble(step -> step.amount().doubleValue()).sum();
        List<Step> steps = new ArrayList<>();
        steps.add(SampleCharts.step("Plan", Kind.PLAN, 2400, "2,400", Tone.NEUTRAL));
        steps.addAll(middle);
        steps.add(SampleCharts.step("Delivered", Kind.ACTUAL, 2400 + sum, "2,400 and more", Tone.NEUTRAL));
        return new Waterfall(steps, "From 2,400.");
    }

    private static BufferedImage picture(String name, Waterfall chart) {
        BridgePage usual = MeridianDeck.bridge();
        BridgePage page = new BridgePage(
                usual.head(), usual.callout(), usual.calloutNote(), usual.calloutTone(), chart, usual.footnote());
        Deck deck = Rendered.deck(name, SampleReviews.review("Meridian Foods", List.of(page)));
        return PagePictures.of(deck.pdf(), List.of("bridge")).get("bridge");
    }

    /** The middle of the delivered bar. */
    private static int lastColumn(int steps) {
        double slot = Math.min(150, 864.0 / steps);
        return (int) Math.round(480 + slot * steps / 2 - slot / 2);
    }

    /** How often the solid bar is interrupted, downwards. */
    private static long gaps(BufferedImage picture, int x) {
        String bar = IntStream.range(150, 480)
                .mapToObj(y -> isPrimary(picture, x, y) ? "#" : isWhite(picture, x, y) ? " " : ".")
                .collect(Collectors.joining());
        String inner = bar.substring(bar.indexOf("###"), bar.lastIndexOf("###"));
        return Stream.of(inner.split("#+")).filter(gap -> gap.contains(" ")).count();
    }

    private static boolean isPrimary(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & WHITE) == SampleReviews.HALYARD.palette().primary();
    }

    private static boolean isWhite(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & WHITE) == WHITE;
    }
}
