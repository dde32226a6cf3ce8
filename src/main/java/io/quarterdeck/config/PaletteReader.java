package io.quarterdeck.config;

import io.quarterdeck.deck.Brand;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a brand's colours and refuses those in which a deck could not be read. */
final class PaletteReader {
    private final Section section;
    private final Map<String, Colour> read = new LinkedHashMap<>();
    private boolean complete = true;

    PaletteReader(Section section) {
        this.section = section;
    }

    Brand.Palette read() {
        return new Brand.Palette(
                own("primary", "#0F4C81"),
                own("primary_mid", "#5D8FBA"),
                own("primary_light", "#A9C4DC"),
                own("primary_pale", "#D6E3EE"),
                usual("good", "#0F6B4B"),
                usual("warn", "#946300"),
                usual("bad", "#8E1F10"),
                usual("ink", "#10233A"),
                usual("muted", "#5B6B7E"),
                usual("line", "#ECEFF3"),
                usual("panel", "#F4F7FA"),
                usual("rest", "#C9CFD6"));
    }

    /** Adds a fault for each colour that can't be read, or told apart, where this cover's decks print it. */
    void refuse(Brand.Cover cover) {
        if (complete) {
            read.put(PrintedPair.PAPER, Colour.WHITE);
            new PaletteCheck(section, read, PrintedPair.of(cover)).refuse();
        }
    }

    private int own(String key, String example) {
        return section.required(key, colour(), "\"" + example + "\"")
                .map(colour -> remember(key, colour))
                .orElseGet(() -> {
                    complete = false;
                    return 0;
                });
    }

    private int usual(String key, String otherwise) {
        return remember(key, section.optional(key, colour()).orElseGet(() -> Colour.parse(otherwise)
                .orElseThrow()));
    }

    private int remember(String key, Colour colour) {
        read.put(key, colour);
        return colour.rgb();
    }

    private static Reading<Colour> colour() {
        return scalar -> {
            if (scalar.kind() == Node.Kind.NOTHING) {
                throw new UnfitException("it has no value", "put the colour into quotes, since # begins a comment");
            }
            return Colour.parse(scalar.text().strip())
                    .orElseThrow(() -> new UnfitException(
                            Readings.shown(scalar.text()) + " is no colour", "write it as \"#0F4C81\""));
        };
    }
}
