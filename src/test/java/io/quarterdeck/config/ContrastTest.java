package io.quarterdeck.config;

import static io.quarterdeck.config.SampleFolder.BRAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.deck.Brand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {
    private static final String FOUR = """
            name: H
            %s
            colours:
              primary: "%s"
              primary_mid: "%s"
              primary_light: "%s"
              primary_pale: "#D6E3EE"
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "#000000, #FFFFFF, 21.0",
        "#777777, #FFFFFF, 4.478",
        "#767676, #FFFFFF, 4.542",
        "#FF0000, #FFFFFF, 3.998",
        "#0000FF, #FFFFFF, 8.592",
        "#FFFFFF, #FFFFFF, 1.0"
    })
    void contrastsAreThoseThatWcagDefines(String above, String below, double ratio) {
        assertThat(colour(above).contrast(colour(below))).isCloseTo(ratio, within(0.001));
        assertThat(colour(below).contrast(colour(above))).isCloseTo(ratio, within(0.001));
    }

    @Test
    void theNearestColourPassesAndTheOneBeforeItDoesNot() {
        Colour nearest = NearestColour.passing(colour("#F5A623"), it -> it.contrast(Colour.WHITE) >= 4.5)
                .orElseThrow();
        assertThat(nearest.hex()).isEqualTo("#9F6C17");
        assertThat(nearest.contrast(Colour.WHITE)).isGreaterThanOrEqualTo(4.5);
        assertThat(colour("#F5A623").towards(colour("#000000"), 88).contrast(Colour.WHITE))
                .isLessThan(4.5);
        assertThat(colour("#F5A623").towards(colour("#000000"), 89)).isEqualTo(nearest);
        assertThat(NearestColour.passing(Colour.WHITE, it -> false)).isEmpty();
    }

    @Test
    void numbersOnTheBarsOfChartsMustBeReadableInWhiteOrInInk() {
        assertThat(faults("", "#0F4C81", "#5B8DB8", "#A9C4DC"))
                .containsExactly(BRAND + ":5: colours.primary_mid: numbers on #5B8DB8 have a contrast of 3.53 in white "
                        + "and 4.49 in ink, text needs 4.5; the nearest colour that passes is \"#5C8DB8\"");
    }

    @Test
    void smallTextOnThePanelOfAFullCoverMustBeReadableAndALightCoverHasNone() {
        assertThat(faults("cover: full", "#6B4F8F", "#9A86B5", "#B5A8CC"))
                .singleElement()
                .asString()
                .contains("colours.primary_light: #B5A8CC on primary #6B4F8F has a contrast of 3.", "text needs 4.5");
        assertThat(faults("cover: light", "#6B4F8F", "#9A86B5", "#B5A8CC")).isEmpty();
    }

    @Test
    void partsOfAStackThatGreyPrintWouldRunTogetherAreRefused() {
        assertThat(faults("", "#0F4C81", "#2E6BA0", "#A9C4DC")).isEmpty();
        assertThat(faults("", "#0F4C81", "#17568E", "#A9C4DC"))
                .containsExactly(
                        BRAND + ":5: colours.primary_mid: #17568E has a lightness of 36 and primary #0F4C81 one "
                                + "of 31; in grey print a stack's parts would run together; take a colour that is lighter by 10 "
                                + "of 100 at the least");
    }

    @Test
    void aCoverThatIsNotKnownIsToldWithTheNearest() {
        assertThat(faults("cover: ligt", "#0F4C81", "#5D8FBA", "#A9C4DC"))
                .singleElement()
                .asString()
                .contains("cover:", "ligt", "light");
    }

    @Test
    void everyColourInWhichTemplatesWriteIsAmongThoseThatAreChecked() throws IOException {
        Set<String> checked = new TreeSet<>();
        PrintedPair.of(Brand.Cover.FULL).forEach(pair -> checked.add(pair.above()));
        Matcher style = Pattern.compile("<style name=\"(\\w+)\" style=\"base\"")
                .matcher(Files.readString(Path.of("report-templates", "frame", "frame.jrtx")));
        Set<String> written = new TreeSet<>();
        while (style.find()) {
            written.add(style.group(1));
        }
        written.removeIf(name -> name.startsWith("cover"));
        assertThat(written).contains("ink", "muted").isSubsetOf(checked);
    }

    private List<String> faults(String cover, String primary, String mid, String light) {
        return new SampleFolder(folder)
                .write(BRAND, FOUR.formatted(cover, primary, mid, light))
                .faults();
    }

    private static Colour colour(String hex) {
        return Colour.parse(hex).orElseThrow();
    }
}
