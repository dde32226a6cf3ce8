package io.quarterdeck.deck;

import io.quarterdeck.review.BusinessReview;
import java.nio.file.Path;
import java.util.List;

/** Port: draws a review in a brand. Safe for use by several threads. */
public interface DeckRenderer {
    /**
     * @param attachments that the deck carries inside, in this order
     * @throws io.quarterdeck.gate.HeldException when text does not fit or a font lacks a glyph
     * @throws RenderException when a template fails; names template and remedy
     */
    Deck render(BusinessReview review, Brand brand, List<Attachment> attachments);

    /**
     * Writes beside the template of each page what this review gives it, so that a report designer can preview the
     * template without data.
     *
     * @return the files, in the order of the pages
     * @throws io.quarterdeck.gate.HeldException as {@link #render} does
     * @throws RenderException when a template fails or a file can't be written; names the remedy
     */
    List<Path> writeSamples(BusinessReview review, Brand brand);

    /** SHA-256 (hex) over all templates, fonts and messages that were loaded. */
    String templatesSha256();
}
