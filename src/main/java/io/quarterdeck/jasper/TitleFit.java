package io.quarterdeck.jasper;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.Locale;
import java.util.OptionalDouble;
import net.sf.jasperreports.engine.JRPropertiesMap;

/**
 * Room of a page's title: it shrinks in steps of half a point until it takes no more lines and height than allowed.
 *
 * @param width in points, as are the height and the sizes
 */
record TitleFit(double width, double height, double largest, double smallest, int lines) {
    private static final String PREFIX = "io.quarterdeck.title.";
    /** Of Noto Sans, as a multiple of the size; then at the title style's line spacing. */
    private static final double FULL_LINE_HEIGHT = 1.362;

    private static final double LINE_HEIGHT = FULL_LINE_HEIGHT * 0.9;

    private static final double ONE_LINE_SHARE = 0.88;
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Reads the room from a template's properties, and from the frame's where the template has none. */
    static TitleFit of(JRPropertiesMap template, JRPropertiesMap frame) {
        return new TitleFit(
                number(template, frame, "width"),
                number(template, frame, "height"),
                number(template, frame, "largest"),
                number(template, frame, "smallest"),
                (int) number(template, frame, "lines"));
    }

    private static double number(JRPropertiesMap template, JRPropertiesMap frame, String name) {
        String own = template.getProperty(PREFIX + name);
        String value = own == null ? frame.getProperty(PREFIX + name) : own;
        if (value == null) {
            throw new IllegalArgumentException("frame.jrxml has no property " + PREFIX + name);
        }
        return Double.parseDouble(value);
    }

    /**
     * The largest size at which the title fits, a little less where that saves a last line of a word or two; empty when
     * it does not fit at the smallest either.
     */
    OptionalDouble size(String title, Font face) {
        for (double size = largest; size >= largest * ONE_LINE_SHARE; size -= 0.5) {
            if (linesAt(title, face.deriveFont((float) size)) <= 1) {
                return OptionalDouble.of(size);
            }
        }
        for (double size = largest; size >= smallest; size -= 0.5) {
            int needed = linesAt(title, face.deriveFont((float) size));
            if (needed <= lines && needed * size * LINE_HEIGHT <= height) {
                return OptionalDouble.of(size);
            }
        }
        return OptionalDouble.empty();
    }

    /** Height in whole points that the title takes, at the most. */
    int taken(String title, Font face) {
        OptionalDouble size = size(title, face);
        return size.isEmpty()
                ? (int) height
                : (int) Math.ceil(linesAt(title, face.deriveFont((float) size.getAsDouble()))
                        * size.getAsDouble()
                        * FULL_LINE_HEIGHT);
    }

    /** The title with its break where {@link TitleBreak} sets it; the space before the break stays for who copies it. */
    String broken(String title, Font face, double size) {
        Font font = face.deriveFont((float) size);
        return linesAt(title, font) == 2 ? TitleBreak.balanced(title, font, width - 1) : title;
    }

    /** Size as a style's property wants it. */
    static String printed(double size) {
        return String.format(Locale.ROOT, "%.1f", size);
    }

    private int linesAt(String title, Font font) {
        if (title.isEmpty()) {
            return 0;
        }
        AttributedString text = new AttributedString(title);
        text.addAttribute(TextAttribute.FONT, font);
        LineBreakMeasurer measurer = new LineBreakMeasurer(text.getIterator(), CONTEXT);
        int count = 0;
        while (measurer.getPosition() < title.length()) {
            // a hair less than the element's width, so that the report never breaks one line more
            measurer.nextLayout((float) width - 1);
            count++;
        }
        return count;
    }
}
