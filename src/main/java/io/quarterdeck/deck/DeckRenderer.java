package io.quarterdeck.deck;

import io.quarterdeck.review.BusinessReview;

/** Port: draws a review in a brand. Safe for use by several threads. */
public interface DeckRenderer {
    /**
     * @throws io.quarterdeck.gate.HeldException when text does not fit or a font lacks a glyph
     * @throws RenderException when a template fails; names template and remedy
     */
    Deck render(BusinessReview review, Brand brand);

    /** SHA-256 (hex) over all templates, fonts and messages that were loaded. */
    String templatesSha256();
}
