package io.quarterdeck.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of the sRGB space; each part is 0 to 255. */
record Colour(int red, int green, int blue) {
    static final Colour WHITE = new Colour(255, 255, 255);
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");

    Colour {
        if ((red | green | blue) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
            throw new IllegalArgumentException("a part of a colour lies outside 0 to 255");
        }
    }

    static Colour of(int rgb) {
        return new Colour(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /** Reads {@code #RRGGBB}; empty when the text has another form. */
    static Optional<Colour> parse(String hex) {
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        return Optional.of(of(Integer.parseInt(hex.substring(1), 16)));
    }

    /** {@code #RRGGBB} in capitals. */
    String hex() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }

    /** 0xRRGGBB. */
    int rgb() {
        return red << 16 | green << 8 | blue;
    }

    /** The colour after so many of 255 even steps to another. */
    Colour towards(Colour other, int steps) {
        return new Colour(
                between(red, other.red, steps), between(green, other.green, steps), between(blue, other.blue, steps));
    }

    private static int between(int from, int to, int steps) {
        return Math.round(from + (to - from) * steps / 255f);
    }

    /** Its parts in linear light, each 0 to 1. */
    double[] light() {
        return new double[] {linear(red), linear(green), linear(blue)};
    }

    /** Contrast ratio by WCAG 2: 1 (the same) to 21 (black on white); the order doesn't matter. */
    double contrast(Colour other) {
        double mine = luminance();
        double theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
