package io.quarterdeck.pdf;

import io.quarterdeck.deck.RenderException;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Words of a sheet: set in the brand's font, so that they can be searched; those that want shaping (marks on letters,
 * Arabic, scripts of another font) as outlines, which Java sets rightly.
 */
final class SheetText {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final int THOUSAND = 1000;

    private final SheetFonts fonts;
    private final Map<Boolean, PDFont> embedded = new LinkedHashMap<>();

    SheetText(SheetFonts fonts, PDDocument document) {
        this.fonts = fonts;
        try {
            for (boolean heavy : new boolean[] {false, true}) {
                embedded.put(
                        heavy,
                        PDType0Font.load(document, fonts.face(heavy).file().toFile()));
            }
        } catch (IOException e) {
            throw new RenderException("a font can't be embedded in the contact sheet: " + e.getMessage(), e);
        }
    }

    /** How a text looks. */
    record Look(boolean bold, float size, int colour) {}

    PDFont font(Look look) {
        return embedded.get(look.bold());
    }

    /** On one line and without characters that nothing shows. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
    }

    static boolean runsFromTheRight(String line) {
        return new Bidi(line, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1;
    }

    boolean isPlain(String text, Look look) {
        Font own = fonts.face(look.bold()).font();
        return text.codePoints()
                .allMatch(character -> own.canDisplay(character)
                        && Character.getType(character) != Character.NON_SPACING_MARK
                        && Character.getType(character) != Character.FORMAT);
    }

    float width(String text, Look look) {
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return isPlain(text, look)
                    ? font(look).getStringWidth(text) / THOUSAND * look.size()
                    : layout(text, look).getAdvance();
        } catch (IOException e) {
            throw new RenderException("a text of the contact sheet can't be measured: " + e.getMessage(), e);
        }
    }

    /** Outline of the text with its baseline at the origin, y downwards. */
    Shape outline(String text, Look look) {
        return layout(text, look).getOutline(null);
    }

    private TextLayout layout(String text, Look look) {
        AttributedString string = new AttributedString(text);
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            string.addAttribute(
                    TextAttribute.FONT, fonts.fontFor(character, look.bold()).deriveFont(look.size()), at, next);
            at = next;
        }
        return new TextLayout(string.getIterator(), CONTEXT);
    }

    /** Broken between words into at most so many lines; the last ends with an ellipsis where more would follow. */
    List<String> lines(String text, Look look, float width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : pieces(clean(text), look, width)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, look) <= width || line.isEmpty()) {
                line.replace(0, line.length(), longer);
            } else {
                lines.add(line.toString());
                line.replace(0, line.length(), word);
            }
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.get(most - 1), look, width));
        return kept;
    }

    private String cut(String line, Look look, float width) {
        String kept = line;
        while (!kept.isEmpty() && width(kept + "…", look) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
        }
        return kept + "…";
    }

    /** Words; one that is wider than a line in pieces. */
    private List<String> pieces(String text, Look look, float width) {
        List<String> pieces = new ArrayList<>();
        for (String word : text.split(" ")) {
            String left = word;
            while (width(left, look) > width && left.codePointCount(0, left.length()) > 1) {
                int end = left.offsetByCodePoints(0, fitting(left, look, width));
                pieces.add(left.substring(0, end));
                left = left.substring(end);
            }
            pieces.add(left);
        }
        return pieces;
    }

    /** How many characters a line takes, one at least; found by halves, since each look sets the text anew. */
    private int fitting(String text, Look look, float width) {
        int fits = 1;
        int tooMany = text.codePointCount(0, text.length());
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            if (width(text.substring(0, text.offsetByCodePoints(0, middle)), look) > width) {
                tooMany = middle;
            } else {
                fits = middle;
            }
        }
        return fits;
    }
}
