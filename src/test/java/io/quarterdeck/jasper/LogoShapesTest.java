package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarterdeck.account.Logo;
import io.quarterdeck.account.UnfitLogoException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogoShapesTest {
    private static final Color RED = new Color(0x8A2B3A);
    private static final Color BLUE = new Color(0x0F4C81);
    private static final Color INK = new Color(0x10233A);
    private static final Rectangle2D PLACE = new Rectangle2D.Double(0, 0, 220, 60);
    private static final String SQUARE = "<path d='M0 0h10v10H0z' fill='#8A2B3A'/>";

    static Stream<Arguments> shapes() {
        return Stream.of(
                arguments("12 : 1", SampleLogos.full(600, 50, RED), 12.0),
                arguments("1 : 8", SampleLogos.full(60, 480, RED), 0.125),
                arguments("a square", SampleLogos.full(300, 300, RED), 1.0),
                arguments("5000 pixels", SampleLogos.full(5000, 2500, RED), 2.0),
                arguments("margins cut off", SampleLogos.png(400, 400, RED, 100, 180, 160, 40), 4.0),
                arguments("white on nothing", SampleLogos.png(220, 120, Color.WHITE, 10, 10, 200, 100), 2.0),
                arguments("a JPEG named PNG", SampleLogos.jpeg(200, 100, RED), 2.0),
                arguments(
                        "a drawing with a size",
                        SampleLogos.svg("width='120' height='30'", "<rect width='120' height='30'/>"),
                        4.0),
                arguments(
                        "one with a view box",
                        SampleLogos.svg("viewBox='0 0 20 10'", "<rect width='20' height='10'/>"),
                        2.0),
                arguments(
                        "one with neither",
                        SampleLogos.svg("", "<rect x='7' y='900' width='3000' height='1000'/>"),
                        3.0),
                arguments(
                        "one on white",
                        SampleLogos.svg(
                                "viewBox='0 0 100 100'",
                                "<rect width='100' height='100' fill='#fff'/><g transform='translate(60 40)'>" + SQUARE
                                        + "</g>"),
                        1.0),
                arguments(
                        "one with a sheet",
                        SampleLogos.svg(
                                "viewBox='0 0 10 10'",
                                "<style>.a{fill:#8A2B3A}</style><path class='a' d='M0 0h10v5H0z'/>"),
                        2.0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void noLogoIsDistortedOrLeavesItsPlace(String name, Logo logo, double aspect) throws UnfitLogoException {
        LogoArt art = LogoArt.of(logo);
        assertThat(art.aspect()).isCloseTo(aspect, within(aspect * 0.02));
        Rectangle2D placed = place(art, false).placed(PLACE);
        assertThat(placed.getWidth() / placed.getHeight()).isCloseTo(art.aspect(), within(1e-6));
        assertThat(placed.getMinX()).isZero();
        assertThat(placed.getCenterY()).isCloseTo(30, within(1e-6));
        assertThat(placed.getMaxX()).isLessThanOrEqualTo(220.0001);
        assertThat(placed.getHeight()).isLessThanOrEqualTo(60.0001);
        assertThat(place(art, true).placed(PLACE).getMaxX()).isCloseTo(220, within(1e-6));
    }

    @Test
    void wideAndSquareLogosWeighTheSame() throws UnfitLogoException {
        double three = area(place(LogoArt.of(SampleLogos.full(900, 300, RED)), false));
        double four = area(place(LogoArt.of(SampleLogos.full(1200, 300, RED)), false));
        assertThat(three).isCloseTo(four, within(1.0)).isCloseTo(220 * 60 * 0.55, within(1.0));
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws UnfitLogoException {
        Rectangle2D placed =
                place(LogoArt.of(SampleLogos.full(40, 40, RED)), false).placed(PLACE);
        assertThat(placed.getWidth()).isCloseTo(30, within(1e-6));
    }

    static Stream<Arguments> unfit() {
        byte[] cut = Arrays.copyOf(SampleLogos.full(300, 300, RED).bytes(), 60);
        return Stream.of(
                arguments(SampleLogos.full(8, 8, RED), "logo.png has only 8 × 8 pixels; save one of 600 pixels across"),
                arguments(SampleLogos.png(200, 200, RED, 20, 20, 9, 9), "logo.png has only 9 × 9 pixels"),
                arguments(SampleLogos.png(50, 50, RED, 0, 0, 0, 0), "logo.png shows nothing"),
                arguments(SampleLogos.jpeg(90, 90, Color.WHITE), "logo.png shows nothing"),
                arguments(
                        SampleLogos.cmyk(),
                        "logo.png is a JPEG in colours for a printing press (CMYK); save it as PNG"),
                arguments(new Logo("cut.png", cut), "cut.png is damaged; save the logo again"),
                arguments(new Logo("a.png", new byte[] {1, 2, 3}), "a.png holds no SVG, PNG or JPEG"),
                arguments(new Logo("none", new byte[0]), "none holds no SVG, PNG or JPEG"),
                arguments(new Logo("big.png", new byte[600_000]), "big.png is larger than 512 KiB"),
                arguments(SampleLogos.svg("", ""), "logo.svg draws nothing"),
                arguments(SampleLogos.svg("", "<path d='M0 0 nonsense'/>"), "logo.svg can't be drawn"),
                arguments(SampleLogos.svg("", "<script/>" + SQUARE), "the SVG holds the element script"),
                arguments(
                        SampleLogos.svg("", "<path style='fill:url(http://x.example/a)' d='M0 0h9v9z'/>"),
                        "the SVG links to something outside"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void whatCantBePrintedDecentlyIsNotAndIsToldWithTheRemedy(Logo logo, String told) {
        assertThat(Logos.fault(logo))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith(told).contains("; "));
        assertThat(Logos.art(logo)).isEmpty();
    }

    @Test
    void aLogoStandsOnAPlateWhereItsGroundWouldSwallowIt() throws UnfitLogoException {
        LogoArt white = LogoArt.of(SampleLogos.png(220, 120, Color.WHITE, 10, 10, 200, 100));
        LogoArt red = LogoArt.of(SampleLogos.full(200, 100, RED));
        assertThat(corner(new LogoPlace(white, false, Color.WHITE, INK), Color.WHITE))
                .isEqualTo(INK);
        assertThat(corner(new LogoPlace(white, false, BLUE, Color.WHITE), BLUE)).isEqualTo(Color.WHITE);
        assertThat(corner(new LogoPlace(red, false, Color.WHITE, INK), Color.WHITE))
                .isEqualTo(RED);
        assertThat(corner(new LogoPlace(red, false, BLUE, Color.WHITE), BLUE)).isEqualTo(Color.WHITE);
    }

    @Test
    void aDrawingIsDrawnInItsColoursWithoutItsMargins() throws UnfitLogoException {
        String onWhite =
                "<rect width='100' height='100' fill='#fff'/><g transform='translate(70 5)'>" + SQUARE + "</g>";
        LogoArt art = LogoArt.of(SampleLogos.svg("viewBox='0 0 100 100'", onWhite));
        BufferedImage page = drawn(new LogoPlace(art, false, Color.WHITE, INK), BLUE);
        assertThat(new Color(page.getRGB(5, 30))).isEqualTo(RED);
        assertThat(new Color(page.getRGB(50, 30))).isEqualTo(RED);
        assertThat(new Color(page.getRGB(70, 30)))
                .as("beside it nothing is painted")
                .isEqualTo(BLUE);
    }

    private static LogoPlace place(LogoArt art, boolean right) {
        return new LogoPlace(art, right, Color.WHITE, INK);
    }

    private static double area(LogoPlace place) {
        Rectangle2D placed = place.placed(PLACE);
        return placed.getWidth() * placed.getHeight();
    }

    /** Just inside the place's left edge, in the middle of its height. */
    private static Color corner(LogoPlace place, Color ground) {
        return new Color(drawn(place, ground).getRGB(2, 30));
    }

    private static BufferedImage drawn(LogoPlace place, Color ground) {
        BufferedImage page = new BufferedImage(220, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, 220, 60);
        place.draw(graphics, PLACE);
        graphics.dispose();
        return page;
    }
}
