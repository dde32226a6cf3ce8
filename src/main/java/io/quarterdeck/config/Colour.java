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

    /** Reads {@code #RRGGBB}; empty when the text has another form. */
    static Optional<Colour> parse(String hex) {
        if (!HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 255, rgb & 255));
    }

    /** {@code #RRGGBB} in capitals. */
    String hex() {
        return String.format(Locale.ROOT, "#%02X%02X%02X", red, green, blue);
    }

    /** 0xRRGGBB. */
    int rgb() {
        return red << 16 | green << 8 | blue;
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
