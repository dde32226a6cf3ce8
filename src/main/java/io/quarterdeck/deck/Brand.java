package io.quarterdeck.deck;

import io.quarterdeck.account.Logo;
import java.util.Optional;

/**
 * How the vendor's decks look.
 *
 * @param wordmark printed where there is no logo
 * @param logo SVG or PNG; replaces the wordmark
 * @param fontFamily a family of {@code report-templates/fonts}
 */
public record Brand(
        String name, String wordmark, Optional<Logo> logo, Palette palette, String fontFamily, Cover cover) {
    /** How the first page is laid out. */
    public enum Cover {
        /** A panel in the primary colour, with white text. */
        FULL,
        /** Dark text on light ground, with a band in the primary colour: little ink in print. */
        LIGHT
    }

    /** Colours as 0xRRGGBB. */
    public record Palette(
            int primary,
            int primaryMid,
            int primaryLight,
            int primaryPale,
            int good,
            int warn,
            int bad,
            int ink,
            int muted,
            int line,
            int panel,
            int rest) {}
}
