package io.quarterdeck.config;

import io.quarterdeck.deck.Brand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether good, to watch and bad can be told apart by people who are colour-blind and in grey print.
 *
 * <p>It is advice and refuses nothing: each status is printed with a sign, a shape or a word too.
 */
public final class StatusColours {
    /** In CIE L*a*b*: the eye takes them for two colours without holding them side by side. */
    private static final double APART = 15;
    /** Of lightness, 0 to 100. */
    private static final double APART_IN_GREY = 6;

    private static final List<List<String>> PAIRS =
            List.of(List.of("good", "bad"), List.of("good", "warn"), List.of("warn", "bad"));

    private StatusColours() {}

    /** One sentence for each two colours that look alike to somebody. */
    public static List<String> notes(String brand, Brand.Palette palette) {
        Map<String, Colour> colours = Map.of(
                "good", Colour.of(palette.good()),
                "warn", Colour.of(palette.warn()),
                "bad", Colour.of(palette.bad()));
        List<String> notes = new ArrayList<>();
        for (List<String> pair : PAIRS) {
            Colour first = colours.get(pair.get(0));
            Colour second = colours.get(pair.get(1));
            List<String> alike = alike(first, second);
            if (!alike.isEmpty()) {
                notes.add("brand " + brand + ": " + pair.get(0) + " " + first.hex() + " and " + pair.get(1) + " "
                        + second.hex() + " look alike " + String.join(" and ", alike)
                        + "; make one of them lighter or darker");
            }
        }
        return notes;
    }

    private static List<String> alike(Colour first, Colour second) {
        List<String> alike = new ArrayList<>();
        for (ColourVision vision : ColourVision.values()) {
            if (vision.difference(first, second) < APART) {
                alike.add("with " + vision.name().toLowerCase(Locale.ROOT));
            }
        }
        if (Math.abs(Lab.lightness(first) - Lab.lightness(second)) < APART_IN_GREY) {
            alike.add("in grey print");
        }
        return alike;
    }
}
