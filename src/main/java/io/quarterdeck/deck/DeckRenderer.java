package io.quarterdeck.deck;

import io.quarterdeck.review.BusinessReview;
import java.util.List;

/** Port: draws a review in a brand. Safe for use by several threads. */
public interface DeckRenderer {
    /**
     * @param attachments that the deck carries inside, in this order
     * @throws io.quarterdeck.gate.HeldException when text does not fit or a font lacks a glyph
     * @throws RenderException when a template fails; names template and remedy
     */
    Deck render(BusinessReview review, Brand brand, List<Attachment> attachments);

    /** SHA-256 (hex) over all templates, fonts and messages that were loaded. */
    String templatesSha256();
}
