package io.quarterdeck.jasper;

import io.quarterdeck.chart.Typeface;
import java.awt.Font;

/**
 * A font that admits only to the characters that it sets within a typeface.
 *
 * <p>JasperReports goes on in a font as long as that has the characters: after a Japanese word it would set a number in
 * the Japanese font, before it in the brand's.
 */
final class FontInOrder extends Font {
    private static final long serialVersionUID = 1L;

    private final transient Typeface typeface;
    private final int position;

    private FontInOrder(Typeface typeface, int position) {
        super(typeface.fonts().get(position));
        this.typeface = typeface;
        this.position = position;
    }

    static Font of(Typeface typeface, int position) {
        return typeface.fonts().size() == 1 ? typeface.fonts().get(0) : new FontInOrder(typeface, position);
    }

    @Override
    public boolean canDisplay(int codePoint) {
        return typeface.sets(position, codePoint);
    }
}
