package io.quarterdeck.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureComparisonTest {
    private static final SmallPage USUAL = SmallPage.usual();
    private static final BufferedImage GOLDEN = USUAL.picture();

    private static Optional<Difference> found(SmallPage changed) {
        return PictureComparison.of(GOLDEN, changed.picture());
    }

    @Test
    void theSamePageDrawnTwiceLooksAlike() {
        assertThat(found(USUAL)).isEmpty();
    }

    @Test
    void noiseOfRoundingLooksAlike() {
        BufferedImage noisy = USUAL.picture();
        BufferedImage other = new BufferedImage(noisy.getWidth(), noisy.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < noisy.getWidth(); x++) {
            for (int y = 0; y < noisy.getHeight(); y++) {
                Color was = new Color(noisy.getRGB(x, y));
                int by = (x + y) % 2 == 0 ? 17 : -17;
                other.setRGB(
                        x, y, new Color(moved(was.getRed(), by), was.getGreen(), moved(was.getBlue(), -by)).getRGB());
            }
        }
        assertThat(PictureComparison.of(GOLDEN, other)).isEmpty();
    }

    private static int moved(int channel, int by) {
        return Math.max(0, Math.min(255, channel + by));
    }

    @Test
    void anyDigitThatBecameAnotherIsFound() {
        List<String> unseen = new ArrayList<>();
        for (int one = 0; one <= 9; one++) {
            BufferedImage golden = USUAL.with("1," + one + "38").picture();
            for (int other = 0; other <= 9; other++) {
                if (one != other
                        && PictureComparison.of(
                                        golden, USUAL.with("1," + other + "38").picture())
                                .isEmpty()) {
                    unseen.add(one + " that became " + other);
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void aWordThatIsMissingIsFound() {
        assertThat(found(USUAL.with("Meridian Foods · 1,638 4,205"))).isPresent();
        assertThat(found(USUAL.with("Meridian Foods · 1,638 of"))).isPresent();
    }

    @Test
    void aBarOfAnotherColourIsFound() {
        assertThat(found(new SmallPage(USUAL.line(), 0x5D8FBA, 20, 0))).isPresent();
        assertThat(found(new SmallPage(USUAL.line(), 0x0F6B4B, 20, 0))).isPresent();
    }

    @Test
    void aLabelThatMovedByAPointIsFound() {
        assertThat(found(new SmallPage(USUAL.line(), USUAL.bar(), 21, 0))).isPresent();
    }

    @Test
    void aPageThatMovedByAPointIsFound() {
        assertThat(found(new SmallPage(USUAL.line(), USUAL.bar(), 20, 1))).isPresent();
    }

    @Test
    void theDifferenceIsRedOverAPaleCopyAndSaysWhere() {
        Difference difference =
                found(new SmallPage(USUAL.line(), 0x8E1F10, 20, 0)).orElseThrow();
        // the bar of 6 × 20 points stands 40 points above the lower edge
        assertThat(difference.words()).isEqualTo("120 of 16000 pixels differ, between 20, 20 and 26, 40");
        assertThat(difference.picture().getRGB(22, 30) & 0xFFFFFF).isEqualTo(0xE00000);
        assertThat(difference.picture().getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void aPictureOfAnotherSizeIsFoundEvenWhereItShowsTheSame() {
        assertThat(PictureComparison.of(GOLDEN, GOLDEN.getSubimage(0, 0, 200, 79))
                        .orElseThrow()
                        .words())
                .startsWith("it is 200 × 79 and was 200 × 80; 200 of 16000 pixels differ");
    }
}
