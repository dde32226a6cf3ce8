package io.quarterdeck.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.deck.Brand;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusColoursTest {
    @ParameterizedTest
    @EnumSource
    void greysLookTheSameToEverybody(ColourVision vision) {
        Colour dark = new Colour(60, 60, 60);
        Colour light = new Colour(200, 200, 200);
        assertThat(vision.difference(dark, light)).isCloseTo(Lab.lightness(light) - Lab.lightness(dark), within(0.2));
        assertThat(vision.difference(dark, dark)).isZero();
    }

    @Test
    void lightnessRunsFromBlackToWhite() {
        assertThat(Lab.lightness(new Colour(0, 0, 0))).isCloseTo(0, within(0.01));
        assertThat(Lab.lightness(Colour.WHITE)).isCloseTo(100, within(0.01));
        assertThat(Lab.lightness(new Colour(119, 119, 119))).isCloseTo(50, within(0.2));
    }

    @Test
    void whatLooksAlikeToSomebodyIsNamedWithWhomItConcerns() {
        assertThat(StatusColours.notes("plain", palette(0x1B7F5C, 0x8F5F00, 0xC2452D)))
                .containsExactly(
                        "brand plain: good #1B7F5C and bad #C2452D look alike in grey print; "
                                + "make one of them lighter or darker",
                        "brand plain: good #1B7F5C and warn #8F5F00 look alike in grey print; "
                                + "make one of them lighter or darker",
                        "brand plain: warn #8F5F00 and bad #C2452D look alike with deuteranopia and in grey print; "
                                + "make one of them lighter or darker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"halyard", "ambry"})
    void theSamplesTellTheirStatusesApartForEverybody(String id) {
        Faults faults = new Faults();
        Brand brand = new BrandReader(new SourceFiles(faults))
                .read(Path.of("config", "brands", id))
                .orElseThrow();
        faults.throwIfAny();
        assertThat(StatusColours.notes(id, brand.palette())).isEmpty();
    }

    private static Brand.Palette palette(int good, int warn, int bad) {
        return new Brand.Palette(0, 0, 0, 0, good, warn, bad, 0, 0, 0, 0, 0);
    }
}
