package io.quarterdeck.pdf;

import org.apache.pdfbox.text.TextPosition;

/** Text as it is drawn glyph by glyph, with a space where a line ends or a gap is as wide as one. */
final class TextPiece {
    private static final float LINE = 0.4f;
    private static final float GAP = 0.18f;

    private final StringBuilder text = new StringBuilder();
    private boolean begun;
    private float end;
    private float baseline;

    void add(TextPosition glyph) {
        float size = Math.max(1, glyph.getFontSizeInPt());
        float x = glyph.getXDirAdj();
        float y = glyph.getYDirAdj();
        boolean apart = begun && (Math.abs(y - baseline) > LINE * size || Math.abs(x - end) > GAP * size);
        if (apart && !endsWithSpace()) {
            text.append(' ');
        }
        text.append(glyph.getUnicode());
        begun = true;
        end = x + glyph.getWidthDirAdj();
        baseline = y;
    }

    /** What comes next is no part of the word before. */
    void separate() {
        if (begun && !endsWithSpace()) {
            text.append(' ');
        }
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
