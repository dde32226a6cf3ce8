package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Logo;
import io.quarterdeck.deck.Brand;
import io.quarterdeck.deck.Deck;
import io.quarterdeck.pdf.PdfBounds;
import io.quarterdeck.pdf.PdfDeckReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class LogoTest {
    private static final Logo SVG = new Logo("halyard.svg", """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 30" width="120" height="30">\
            <rect width="30" height="30" fill="#8A2B3A"/><path d="M40 5h70v20h-70z" fill="#0F4C81"/></svg>""".getBytes(StandardCharsets.UTF_8));

    private static Logo png() throws IOException {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x8A2B3A));
        graphics.fillRect(0, 0, 60, 60);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new Logo("meridian.png", bytes.toByteArray());
    }

    @Test
    void logosOfBothSidesTakeThePlaceOfTheWordmark() throws IOException {
        Brand halyard = SampleReviews.HALYARD;
        Brand brand = new Brand(
                halyard.name(),
                halyard.wordmark(),
                Optional.of(SVG),
                halyard.palette(),
                halyard.fontFamily(),
                halyard.cover());
        Deck deck = Rendered.RENDERER.render(
                SampleReviews.review(
                        "Meridian Foods",
                        "en-GB",
                        Optional.empty(),
                        Optional.of(png()),
                        List.of(MeridianDeck.cover(), MeridianDeck.summary())),
                brand,
                List.of());
        Files.write(Files.createDirectories(Path.of("target", "decks")).resolve("logos.pdf"), deck.pdf());
        assertThat(Rendered.text(deck)).doesNotContain("halyard").contains("MeridianFoods");
        assertThat(deck.pages()).isEqualTo(2);
        assertThat(new PdfDeckReader(PdfBounds.usual())
                        .read(deck.pdf(), "logos").pages().stream()
                                .flatMap(page -> page.unread().stream())
                                .toList())
                .as("logos stand where the proof of a deck lets them stand")
                .isEmpty();
    }
}
