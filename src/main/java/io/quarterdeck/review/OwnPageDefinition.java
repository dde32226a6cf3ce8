package io.quarterdeck.review;

import java.util.List;

/**
 * What a {@code page.yaml} says: the figures of a page that a company added.
 *
 * @param key name of the page's folder
 * @param figures one to four, in the order in which the page shows them
 */
public record OwnPageDefinition(String key, List<Shown> figures) {
    public OwnPageDefinition {
        figures = List.copyOf(figures);
    }

    /**
     * A figure on the page.
     *
     * @param name by which the page's messages call it
     * @param figure id, as {@code quarterdeck figures} lists it
     */
    public record Shown(String name, String figure, Better better) {}

    /** Which way is good news. */
    public enum Better {
        HIGHER,
        LOWER,
        /** A change is neither good nor bad. */
        NEITHER
    }
}
