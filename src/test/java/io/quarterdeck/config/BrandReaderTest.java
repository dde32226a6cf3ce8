package io.quarterdeck.config;

import static io.quarterdeck.config.SampleFolder.BRAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarterdeck.deck.Brand;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrandReaderTest {
    private static final String LOGO = "config/brands/halyard/logo.svg";
    private static final String OWN =
            "  primary_mid: \"#5D8FBA\"\n  primary_light: \"#A9C4DC\"\n  primary_pale: \"#D6E3EE\"\n";
    private static final String WITH_LOGO = "name: Halyard\nlogo: logo.svg\ncolours:\n  primary: \"#0F4C81\"\n" + OWN;

    @TempDir
    private Path folder;

    @Test
    void coloursTooFaintForTextAreToldWithBothColoursAndTheRatio() {
        String brand = "name: Halyard\nwordmark: h\ncolours:\n  primary: \"#0F4C81\"\n" + OWN
                + "  muted: \"#777777\"\n  warn: \"#F5A623\"\n  panel: \"#FFFFFF\"\n";
        assertThat(new SampleFolder(folder).write(BRAND, brand).faults())
                .containsExactly(
                        BRAND + ":8: colours.muted: #777777 on white #FFFFFF has a contrast of 4.47, text needs 4.5; "
                                + "the nearest colour that passes is \"#767676\"",
                        BRAND + ":9: colours.warn: #F5A623 on white #FFFFFF has a contrast of 2.02, text needs 4.5; "
                                + "the nearest colour that passes is \"#9F6C17\"");
    }

    @Test
    void aPanelTooDarkForTextIsTold() {
        String brand = "name: H\nwordmark: h\ncolours:\n  primary: \"#0F4C81\"\n" + OWN + "  panel: \"#C0C8D0\"\n";
        assertThat(new SampleFolder(folder).write(BRAND, brand).faults())
                .isNotEmpty()
                .allMatch(fault -> fault.contains("on panel #C0C8D0 has a contrast of"));
    }

    @Test
    void aLogoIsTakenWithItsBytesAndTellsInTheHash() {
        SampleFolder sample = new SampleFolder(folder).write(BRAND, WITH_LOGO).write(LOGO, svg("<path d='M0 0h9'/>"));
        Configuration before = sample.load();
        Brand brand = before.brand();
        assertThat(brand.logo())
                .hasValueSatisfying(logo -> assertThat(logo.bytes()).asString().contains("M0 0h9"));
        assertThat(brand.wordmark()).isEqualTo("Halyard");
        assertThat(brand.palette().primary()).isEqualTo(0x0F4C81);
        assertThat(sample.write(LOGO, svg("<path d='M0 0h8'/>")).load().sha256())
                .isNotEqualTo(before.sha256());
    }

    static Stream<Arguments> badLogos() {
        return Stream.of(
                arguments("<html/>", "the file is no SVG: it begins with html"),
                arguments(svg("<script>1</script>"), "the SVG holds the element script"),
                arguments(svg("<use href='http://x.example/y'/>"), "the SVG links to something outside"),
                arguments("<!DOCTYPE svg SYSTEM 'file:///etc/passwd'><svg/>", "the SVG has a DOCTYPE"),
                arguments("<svg>\n<path>", "the SVG is broken in line 2"),
                arguments("", "logo.svg holds no SVG, PNG or JPEG"),
                arguments(svg("<text>Ay</text>"), "the SVG holds text, which looks different on each machine"),
                arguments(svg("<path fill='url(http://x.example/p)'/>"), "the SVG links to something outside"),
                arguments(svg("<style>@import 'x.css';</style>"), "the SVG links to something outside"),
                arguments(svg("<use href='#a'/>".repeat(17)), "the SVG has more than 16 uses"),
                arguments(svg(" ".repeat(600_000)), "logo.svg is larger than 512 KiB"));
    }

    @ParameterizedTest
    @MethodSource("badLogos")
    void aBadLogoIsTold(String svg, String told) {
        assertThat(new SampleFolder(folder)
                        .write(BRAND, WITH_LOGO)
                        .write(LOGO, svg)
                        .faults())
                .singleElement()
                .asString()
                .startsWith(BRAND + ":2: logo: " + told + "; ");
    }

    @Test
    void aPictureIsKnownByItsBytesAndNotByItsName() {
        SampleFolder sample = new SampleFolder(folder).write(BRAND, WITH_LOGO.replace("logo.svg", "logo.png"));
        sample.write("config/brands/halyard/logo.png", picture("png"));
        assertThat(sample.faults()).isEmpty();
        sample.write("config/brands/halyard/logo.png", picture("jpeg"));
        assertThat(sample.faults()).isEmpty();
        sample.write("config/brands/halyard/logo.png", HexFormat.of().parseHex("89504e470d0a1a0a00"));
        assertThat(sample.faults()).containsExactly(BRAND + ":2: logo: logo.png is damaged; save the logo again");
        sample.write("config/brands/halyard/logo.png", "GIF89a");
        assertThat(sample.faults())
                .containsExactly(
                        BRAND + ":2: logo: logo.png holds no SVG, PNG or JPEG; " + "save the logo as one of these");
    }

    private static byte[] picture(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String svg(String shapes) {
        return "<svg xmlns='http://www.w3.org/2000/svg'>" + shapes + "</svg>";
    }
}
