package io.quarterdeck.jasper;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Logo;
import io.quarterdeck.deck.Brand;
import io.quarterdeck.deck.Deck;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class CoverStyleTest {
    private static final Brand.Palette AMBRY = new Brand.Palette(
            0x5E2750, 0x9A5F89, 0xCFAFC6, 0xEBDDE7, 0x17684D, 0x946300, 0x8C1F12, 0x2B1A26, 0x6B5B62, 0xEFE8E2,
            0xFAF6F1, 0xD3CAC2);

    private static final Brand FULL =
            new Brand("Ambry", "ambry", Optional.empty(), AMBRY, "Source Serif 4", Brand.Cover.FULL);
    private static final Brand LIGHT =
            new Brand("Ambry", "ambry", Optional.empty(), AMBRY, "Source Serif 4", Brand.Cover.LIGHT);

    @Test
    void aFullCoverHasAPanelInThePrimaryColour() throws IOException {
        BufferedImage cover = picture(render("cover-full", FULL, Optional.empty()));
        assertThat(colour(cover, 5, 270)).isEqualTo(colour(cover, 200, 270)).isEqualTo(new Color(0x5E2750));
        assertThat(colour(cover, 332, 270)).isEqualTo(new Color(0xCFAFC6));
        assertThat(colour(cover, 940, 20)).isEqualTo(Color.WHITE);
    }

    @Test
    void aLightCoverHasABandInThePrimaryColour() throws IOException {
        BufferedImage cover = picture(render("cover-light", LIGHT, Optional.empty()));
        assertThat(colour(cover, 5, 270)).isEqualTo(new Color(0x5E2750));
        assertThat(colour(cover, 200, 270)).isEqualTo(new Color(0xFAF6F1));
        assertThat(colour(cover, 940, 20)).isEqualTo(Color.WHITE);
    }

    @Test
    void allTextIsInTheBrandsOwnFamily() throws IOException {
        try (PDDocument document = Rendered.document(render("serif", LIGHT, Optional.empty()))) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).getName()).contains("SourceSerif4");
                }
            }
        }
    }

    @Test
    void aLogoThatCantBeDrawnLeavesTheNameInType() {
        Deck deck = render("unfit-logo", LIGHT, Optional.of(SampleLogos.full(8, 8, Color.RED)));
        assertThat(Rendered.text(deck, 1)).contains("MeridianFoods", "ambry");
    }

    private static Deck render(String name, Brand brand, Optional<Logo> logo) {
        Deck deck = Rendered.RENDERER.render(
                SampleReviews.review(
                        "Meridian Foods",
                        "en-GB",
                        Optional.empty(),
                        logo,
                        List.of(MeridianDeck.cover(), MeridianDeck.summary())),
                brand,
                List.of());
        try {
            Files.write(Files.createDirectories(Path.of("target", "decks")).resolve(name + ".pdf"), deck.pdf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deck;
    }

    /** The first page, a pixel a point. */
    private static BufferedImage picture(Deck deck) throws IOException {
        try (PDDocument document = Rendered.document(deck)) {
            return new PDFRenderer(document).renderImage(0);
        }
    }

    private static Color colour(BufferedImage picture, int x, int y) {
        return new Color(picture.getRGB(x, y));
    }
}
