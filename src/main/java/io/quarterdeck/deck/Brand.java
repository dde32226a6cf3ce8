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
public record Brand(String name, String wordmark, Optional<Logo> logo, Palette palette, String fontFamily) {
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
