package io.quarterdeck.config;

import io.quarterdeck.deck.Brand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            Optional<Colour> text = Optional.ofNullable(read.get(key));
            Optional<Colour> panel = Optional.ofNullable(read.get("panel"));
            if (text.isPresent() && isFaint(text.get(), Colour.WHITE)) {
                refuse(key, "white", text.get(), Colour.WHITE);
            } else if (text.isPresent() && panel.isPresent() && isFaint(text.get(), panel.get())) {
                refuse(key, "panel", text.get(), panel.get());
            }
        }
    }

    private static boolean isFaint(Colour text, Colour ground) {
        return text.contrast(ground) < LEAST_CONTRAST;
    }

    private void refuse(String key, String name, Colour text, Colour ground) {
        BigDecimal ratio = BigDecimal.valueOf(text.contrast(ground)).setScale(2, RoundingMode.DOWN);
        String pair = text.hex() + " and " + name + " " + ground.hex();
        section.fault(
                key,
                pair + " have a contrast of " + ratio + ", text needs " + LEAST_CONTRAST,
                name.equals("white") ? "take a darker colour" : "take a darker colour or a lighter panel");
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
