package io.quarterdeck.config;

import io.quarterdeck.deck.Brand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a brand's colours and refuses those in which text could not be read. */
final class PaletteReader {
    /** What WCAG 2 AA asks of text. */
    private static final double LEAST_CONTRAST = 4.5;

    private static final List<String> TEXT = List.of("primary", "good", "warn", "bad", "ink", "muted");

    private final Section section;
    private final Map<String, Colour> read = new LinkedHashMap<>();

    PaletteReader(Section section) {
        this.section = section;
    }

    Brand.Palette read() {
        return new Brand.Palette(
                own("primary", "#0F4C81"),
                own("primary_mid", "#5B8DB8"),
                own("primary_light", "#A9C4DC"),
                own("primary_pale", "#D6E3EE"),
                usual("good", "#1B7F5C"),
                usual("warn", "#8F5F00"),
                usual("bad", "#C2452D"),
                usual("ink", "#10233A"),
                usual("muted", "#5B6B7E"),
                usual("line", "#ECEFF3"),
                usual("panel", "#F4F7FA"),
                usual("rest", "#C9CFD6"));
    }

    /** Adds a fault for each colour of text that is too faint on white or on the panels; white text is on primary. */
    void refuseUnreadable() {
        for (String key : TEXT) {
            refuse(key, "white", Colour.WHITE);
            if (read.containsKey("panel")) {
                refuse(key, "panel", read.get("panel"));
            }
        }
    }

    private void refuse(String key, String ground, Colour behind) {
        double contrast = read.containsKey(key) ? read.get(key).contrast(behind) : LEAST_CONTRAST;
        if (contrast < LEAST_CONTRAST) {
            BigDecimal ratio = BigDecimal.valueOf(contrast).setScale(2, RoundingMode.DOWN);
            section.fault(
                    key,
                    read.get(key).hex() + " and " + ground + " " + behind.hex() + " have a contrast of " + ratio
                            + ", text needs " + LEAST_CONTRAST,
                    ground.equals("white") ? "take a darker colour" : "take a darker colour or a lighter panel");
        }
    }

    private int own(String key, String example) {
        return section.required(key, colour(), "\"" + example + "\"")
                .map(colour -> remember(key, colour))
                .orElse(0);
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
