package io.quarterdeck.jasper;

import io.quarterdeck.deck.Attachment;
import io.quarterdeck.deck.Deck;
import io.quarterdeck.deck.DeckSigner;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.sign.SigningSettings;
import io.quarterdeck.sign.VendorSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** One renderer over the repository's templates for all tests, and ways to read what it made. */
final class Rendered {
    static final Path TEMPLATES = Path.of("report-templates");
    /** Of the whole test run: every JVM of it signs with the same key. */
    static final DeckSigner SIGNER = VendorSigner.open(
            new SigningSettings(
                    SigningSettings.Source.SELF_MADE,
                    Path.of("target", "test-signing.p12"),
                    Optional.empty(),
                    Optional.empty()),
            "Halyard",
            Clock.fixed(Instant.parse("2026-10-02T02:10:00Z"), ZoneOffset.UTC));

    static final JasperDeckRenderer RENDERER = new JasperDeckRenderer(TEMPLATES, Optional.of(SIGNER));
    static final List<Attachment> ATTACHMENTS = List.of(
            attachment("evidence.json", "application/json", Attachment.Relationship.SOURCE, "{\"figures\":[]}\n"),
            attachment("evidence.csv", "text/csv", Attachment.Relationship.DATA, "number,value\r\nE01,\"1,84 €\"\r\n"));

    private Rendered() {}

    private static Attachment attachment(
            String name, String mimeType, Attachment.Relationship relationship, String text) {
        return new Attachment(
                name, mimeType, "Evidence of every figure", relationship, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Renders, and leaves the deck in {@code target/decks} to be looked at. */
    static Deck deck(String name, BusinessReview review) {
        Deck deck = RENDERER.render(review, SampleReviews.HALYARD, ATTACHMENTS);
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

    /** The shipped templates, for a test that changes them. */
    static void copyTemplates(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(TEMPLATES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
