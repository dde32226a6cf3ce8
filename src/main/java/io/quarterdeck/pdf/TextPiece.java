package io.quarterdeck.pdf;

import org.apache.pdfbox.text.TextPosition;

/**
 * Text as it is drawn glyph by glyph, with a space where a line ends, a gap is as wide as one, or another text begins
 * anywhere but where this one ended: a label in two fonts is drawn as two texts, and is one.
 */
final class TextPiece {
    private static final float LINE = 0.4f;
    private static final float GAP = 0.18f;
    /** Within which two texts adjoin. */
    private static final float JOINT = 0.03f;

    private final StringBuilder text = new StringBuilder();
    private boolean begun;
    private boolean anew;
    private float end;
    private float baseline;

    void add(TextPosition glyph) {
        float size = Math.max(1, glyph.getFontSizeInPt());
        float x = glyph.getXDirAdj();
        float y = glyph.getYDirAdj();
        float most = anew ? JOINT : GAP;
        boolean apart = begun && (Math.abs(y - baseline) > (anew ? JOINT : LINE) * size || Math.abs(x - end) > most * size);
        anew = false;
        if (apart && !endsWithSpace()) {
            text.append(' ');
        }
        text.append(glyph.getUnicode());
        begun = true;
        end = x + glyph.getWidthDirAdj();
        baseline = y;
    }

    /** What comes next is no part of the word before, unless it adjoins it. */
    void separate() {
        anew = true;
    }

    private boolean endsWithSpace() {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    boolean isBlank() {
        return text.toString().isBlank();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
