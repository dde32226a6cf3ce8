package io.quarterdeck.jasper;

import io.quarterdeck.chart.Typeface;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.util.Locale;
import java.util.OptionalDouble;
import net.sf.jasperreports.engine.JRPropertiesMap;

/**
 * Room of a page's title: it shrinks in steps of half a point until it takes no more lines and height than allowed.
 *
 * @param width in points, as are the heights and the sizes
 * @param utmost height that the smallest size may take, where the title fits at none
 */
record TitleFit(double width, double height, double utmost, double largest, double smallest, int lines) {
    static final String PREFIX = "io.quarterdeck.title.";
    /** The title style's. */
    private static final double LINE_SPACING = 0.9;

    private static final double ONE_LINE_SHARE = 0.88;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Reads the room from a template's properties, to which the frame's have been added. */
    static TitleFit of(JRPropertiesMap template) {
        return new TitleFit(
                number(template, "width"),
                number(template, "height"),
                number(template, template.containsProperty(PREFIX + "utmost") ? "utmost" : "height"),
                number(template, "largest"),
                number(template, "smallest"),
                (int) number(template, "lines"));
    }

    private static double number(JRPropertiesMap template, String name) {
        String value = template.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalArgumentException("frame.jrxml has no property " + PREFIX + name);
        }
        return Double.parseDouble(value);
    }

    /**
     * The largest size at which the title fits, a little less where that saves a last line of a word or two; empty when
     * it does not fit at the smallest either.
     */
    OptionalDouble size(String title, Typeface face) {
        for (double size = largest; size >= largest * ONE_LINE_SHARE; size -= 0.5) {
            if (linesAt(title, face.at((float) size)) <= 1) {
                return OptionalDouble.of(size);
            }
        }
        for (double size = largest; size >= smallest; size -= 0.5) {
            Typeface font = face.at((float) size);
            int needed = linesAt(title, font);
            double room = size - 0.5 < smallest ? utmost : height;
            if (needed <= lines && needed * font.lineHeight(title) * LINE_SPACING <= room) {
                return OptionalDouble.of(size);
            }
        }
        return OptionalDouble.empty();
    }

    /** Height in whole points that the title takes, at the most. */
    int taken(String title, Typeface face) {
        OptionalDouble size = size(title, face);
        if (size.isEmpty()) {
            return (int) height;
        }
        Typeface font = face.at((float) size.getAsDouble());
        return (int) Math.ceil(linesAt(title, font) * font.lineHeight(title));
    }

    /** The title with its break where {@link TitleBreak} sets it; the space before the break stays for who copies it. */
    String broken(String title, Typeface face, double size) {
        Typeface font = face.at((float) size);
        return linesAt(title, font) == 2 ? TitleBreak.balanced(title, font, width - 1) : title;
    }

    /** Size as a style's property wants it. */
    static String printed(double size) {
        return String.format(Locale.ROOT, "%.1f", size);
    }

    private int linesAt(String title, Typeface font) {
        if (title.isEmpty()) {
            return 0;
        }
        LineBreakMeasurer measurer =
                new LineBreakMeasurer(font.attributed(title).getIterator(), CONTEXT);
        int count = 0;
        while (measurer.getPosition() < title.length()) {
            // a hair less than the element's width, so that the report never breaks one line more
            measurer.nextLayout((float) width - 1);
            count++;
        }
        return count;
    }
}
