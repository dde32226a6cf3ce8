package io.quarterdeck.config;

import io.quarterdeck.deck.Brand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two colours that a deck prints one upon the other.
 *
 * @param above key of the colour of text or line
 * @param below key of its ground; {@code white} for the paper
 * @param least contrast by WCAG 2 AA: 4.5 for text, 3.0 for lines and bars
 */
record PrintedPair(String above, String below, double least) {
    static final String PAPER = "white";

    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3.0;

    private static final List<String> TEXTS = List.of("primary", "good", "warn", "bad", "ink", "muted");
    /** Bars and tracks that carry numbers. */
    private static final List<String> BARS = List.of("primary", "primary_mid", "primary_light", "primary_pale", "rest");

    /** Those that templates and charts print, in the order in which they are told. */
    static List<PrintedPair> of(Brand.Cover cover) {
        List<PrintedPair> pairs = new ArrayList<>();
        TEXTS.forEach(text -> pairs.add(new PrintedPair(text, PAPER, TEXT)));
        TEXTS.forEach(text -> pairs.add(new PrintedPair(text, "panel", TEXT)));
        pairs.add(new PrintedPair("primary_mid", PAPER, GRAPHIC));
        if (cover == Brand.Cover.FULL) {
            pairs.add(new PrintedPair("primary_light", "primary", TEXT));
        }
        return List.copyOf(pairs);
    }

    /** Grounds on which charts print numbers in white or in ink, whichever reads better. */
    static List<String> bars() {
        return BARS;
    }

    boolean holds(Map<String, Colour> colours) {
        return colours.get(above).contrast(colours.get(below)) >= least;
    }

    String purpose() {
        return least == TEXT ? "text" : "a line";
    }
}
