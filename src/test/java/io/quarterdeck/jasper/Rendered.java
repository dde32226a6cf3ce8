package io.quarterdeck.jasper;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.review.BusinessReview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** One renderer over the repository's templates for all tests, and ways to read what it made. */
final class Rendered {
    static final Path TEMPLATES = Path.of("report-templates");
    static final JasperDeckRenderer RENDERER = new JasperDeckRenderer(TEMPLATES);

    private Rendered() {}

    /** Renders, and leaves the deck in {@code target/decks} to be looked at. */
    static Deck deck(String name, BusinessReview review) {
        Deck deck = RENDERER.render(review, SampleReviews.HALYARD);
        try {
            Path folder = Files.createDirectories(Path.of("target", "decks"));
            Files.write(folder.resolve(name + ".pdf"), deck.pdf());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return deck;
    }

    static PDDocument document(Deck deck) {
        try {
            return Loader.loadPDF(deck.pdf());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String text(Deck deck) {
        try (PDDocument document = document(deck)) {
            return squeezed(new PDFTextStripper().getText(document));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Text of one page, the first being 1. */
    static String text(Deck deck, int page) {
        try (PDDocument document = document(deck)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return squeezed(stripper.getText(document));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Composed and without white space, so that it does not matter where a line broke. */
    static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]", "");
    }
}
