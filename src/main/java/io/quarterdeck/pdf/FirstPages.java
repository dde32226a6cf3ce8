package io.quarterdeck.pdf;

import io.quarterdeck.evidence.ReadDeck.ReadAttachment;
import io.quarterdeck.evidence.UnreadableDeckException;
import io.quarterdeck.season.DeckLook;
import io.quarterdeck.season.DeckLooks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Draws a deck's cover and summary small, whoever made the file. */
public record FirstPages(PdfBounds bounds) implements DeckLooks {
    private static final int SHOWN = 2;

    @Override
    public DeckLook look(Path file) {
        byte[] bytes = new PdfDeckReader(bounds).bytes(file);
        if (!PdfDeckReader.isPdf(bytes)) {
            throw new UnreadableDeckException("the file is no PDF");
        }
        StreamScan.check(bytes, bounds);
        try (PDDocument document = PdfDeckReader.load(bytes)) {
            int pages = document.getNumberOfPages();
            Thumbnails thumbnails = new Thumbnails(document, new Work(bounds.operations()));
            List<byte[]> pictures = new ArrayList<>();
            for (int page = 0; page < Math.min(SHOWN, pages); page++) {
                pictures.add(thumbnails.draw(page));
            }
            return new DeckLook(pages, pictures, evidence(document));
        } catch (IOException e) {
            throw new UnreadableDeckException("the file is a broken PDF (" + e.getMessage() + ")", e);
        } catch (UnreadableDeckException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            // a library's surprise at hostile input is the input's fault
            throw new UnreadableDeckException("the file is a broken PDF (" + e + ")", e);
        }
    }

    private Optional<byte[]> evidence(PDDocument document) throws IOException {
        return Attachments.of(document, bounds).stream()
                .filter(attachment -> attachment.name().equals("evidence.json"))
                .map(ReadAttachment::bytes)
                .findFirst();
    }
}
