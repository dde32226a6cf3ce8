package io.quarterdeck.jasper;

import io.quarterdeck.deck.Deck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** What is drawn on a deck's pages, operator by operator. */
final class PageContents {
    private PageContents() {}

    static List<String> of(Deck deck) throws IOException {
        List<String> contents = new ArrayList<>();
        try (PDDocument document = Rendered.document(deck)) {
            for (PDPage page : document.getPages()) {
                contents.add(new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
