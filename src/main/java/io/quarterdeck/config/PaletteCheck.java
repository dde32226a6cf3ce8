package io.quarterdeck.config;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refuses colours that can't be read or told apart where they are printed, and names the nearest that can.
 *
 * @param colours of the palette by key, and the paper's
 */
record PaletteCheck(Section section, Map<String, Colour> colours, List<PrintedPair> pairs) {
    private static final double TEXT = 4.5;
    /** Steps of lightness (0 to 100) between the parts of a stack, so that it survives grey print. */
    private static final double LIGHTER = 10;

    private static final List<String> STEPS = List.of("primary", "primary_mid", "primary_light", "primary_pale");

    /** Adds one fault a colour, the first of its pairs that fails. */
    void refuse() {
        Map<String, PrintedPair> failing = new HashMap<>();
        for (PrintedPair pair : pairs) {
            if (!pair.holds(colours) && failing.putIfAbsent(pair.above(), pair) == null) {
                refuse(pair);
            }
        }
        PrintedPair.bars().stream()
                .filter(bar -> !failing.containsKey(bar) && !bears(colours.get(bar)))
                .forEach(this::refuseBar);
        for (int step = 1; step < STEPS.size(); step++) {
            refuseStep(STEPS.get(step - 1), STEPS.get(step));
        }
    }

    private void refuse(PrintedPair pair) {
        Colour above = colours.get(pair.above());
        Colour below = colours.get(pair.below());
        String message = above.hex() + " on " + pair.below() + " " + below.hex() + " has a contrast of "
                + shown(above.contrast(below)) + ", " + pair.purpose() + " needs " + pair.least();
        Optional<Colour> nearest = NearestColour.passing(above, colour -> passes(pair.above(), colour));
        section.fault(
                pair.above(),
                message,
                nearest.map(colour -> "the nearest colour that passes is \"" + colour.hex() + "\"")
                        .orElse("no shade of it passes: change " + pair.below() + " too"));
    }

    private void refuseBar(String bar) {
        Colour ground = colours.get(bar);
        String message = "numbers on " + ground.hex() + " have a contrast of "
                + shown(ground.contrast(Colour.WHITE)) + " in white and " + shown(ground.contrast(colours.get("ink")))
                + " in ink, text needs " + TEXT;
        section.fault(
                bar,
                message,
                NearestColour.passing(ground, colour -> bears(colour) && passes(bar, colour))
                        .map(colour -> "the nearest colour that passes is \"" + colour.hex() + "\"")
                        .orElse("take a darker ink"));
    }

    private void refuseStep(String darker, String lighter) {
        double from = Lab.lightness(colours.get(darker));
        double to = Lab.lightness(colours.get(lighter));
        if (to - from < LIGHTER) {
            section.fault(
                    lighter,
                    colours.get(lighter).hex() + " has a lightness of " + Math.round(to) + " and " + darker + " "
                            + colours.get(darker).hex() + " one of " + Math.round(from)
                            + "; in grey print a stack's parts would run together",
                    "take a colour that is lighter by " + Math.round(LIGHTER) + " of 100 at the least");
        }
    }

    /** Whether the colour could stand in for this key in all that is printed in it. */
    private boolean passes(String key, Colour colour) {
        Map<String, Colour> changed = new HashMap<>(colours);
        changed.put(key, colour);
        return pairs.stream().filter(pair -> pair.above().equals(key)).allMatch(pair -> pair.holds(changed));
    }

    private boolean bears(Colour ground) {
        return Math.max(ground.contrast(Colour.WHITE), ground.contrast(colours.get("ink"))) >= TEXT;
    }

    private static BigDecimal shown(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(2, RoundingMode.DOWN);
    }
}
