package io.quarterdeck.chart;

import io.quarterdeck.deck.Brand;
import io.quarterdeck.review.page.LineChart;
import io.quarterdeck.review.page.Tone;
import java.awt.Color;

/** Colours and faces of a brand's charts; every colour is opaque, so that a strict PDF archive takes it. */
public record ChartStyle(Brand.Palette palette, Typeface regular, Typeface bold) {
    /** Smallest text of a chart, in points. */
    static final float SMALL = 10f;

    private static final double LEGIBLE = 4.6;

    static final float LABEL = 10.5f;
    static final float NAME = 11.5f;
    static final float AMOUNT = 12f;
    static final float TOTAL = 13.5f;

    Typeface regular(float size) {
        return regular.at(size);
    }

    Typeface bold(float size) {
        return bold.at(size);
    }

    Color primary() {
        return new Color(palette.primary());
    }

    Color light() {
        return new Color(palette.primaryLight());
    }

    Color pale() {
        return new Color(palette.primaryPale());
    }

    /** Colour of what lies behind everything else: text over it stays legible. */
    public Color watermark() {
        return mix(new Color(palette.line()), Color.WHITE, 0.2);
    }

    Color ink() {
        return new Color(palette.ink());
    }

    Color muted() {
        return new Color(palette.muted());
    }

    Color rest() {
        return new Color(palette.rest());
    }

    /** Colour of axes and connectors: between the muted text and white. */
    Color axis() {
        return mix(muted(), Color.WHITE, 0.25);
    }

    Color of(Tone tone) {
        return switch (tone) {
            case GOOD -> new Color(palette.good());
            case WARN -> new Color(palette.warn());
            case BAD -> new Color(palette.bad());
            case NEUTRAL -> muted();
        };
    }

    Color of(LineChart.Style style) {
        return switch (style) {
            case ACTUAL -> primary();
            case SECONDARY -> new Color(palette.primaryMid());
            case MUTED -> mix(muted(), Color.WHITE, 0.3);
            case BAD -> new Color(palette.bad());
        };
    }

    /** Colour of a stack's layer, darkest at the bottom; further layers than four repeat in mixes. */
    Color layer(int position) {
        Color[] colours = {primary(), new Color(palette.primaryMid()), light(), pale()};
        Color colour = colours[position % colours.length];
        return position < colours.length ? colour : mix(colour, muted(), 0.35);
    }

    /** The colour, darkened towards the ink until text in it is legible on white. */
    Color legible(Color colour) {
        Color darker = colour;
        for (double share = 0.1; contrast(darker, Color.WHITE) < LEGIBLE && share <= 1; share += 0.1) {
            darker = mix(colour, ink(), share);
        }
        return darker;
    }

    /** Ink or white, whichever reads better on the ground; black where neither reads well. */
    Color on(Color ground) {
        Color better = contrast(Color.WHITE, ground) >= contrast(ink(), ground) ? Color.WHITE : ink();
        return contrast(better, ground) >= LEGIBLE ? better : Color.BLACK;
    }

    static Color mix(Color first, Color second, double shareOfSecond) {
        double share = 1 - shareOfSecond;
        return new Color(
                (int) Math.round(first.getRed() * share + second.getRed() * shareOfSecond),
                (int) Math.round(first.getGreen() * share + second.getGreen() * shareOfSecond),
                (int) Math.round(first.getBlue() * share + second.getBlue() * shareOfSecond));
    }

    /** Contrast as WCAG defines it, 1 to 21. */
    public static double contrast(Color first, Color second) {
        double lighter = Math.max(luminance(first), luminance(second));
        double darker = Math.min(luminance(first), luminance(second));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
