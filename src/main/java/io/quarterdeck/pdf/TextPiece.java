package io.quarterdeck.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/** Text as it is drawn glyph by glyph, with a space where a gap is as wide as one and a line feed where a line ends. */
final class TextPiece {
    private static final Pattern JOINED = Pattern.compile("[\uFB50-\uFDFF\uFE70-\uFEFC]");
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
        boolean below = begun && Math.abs(y - baseline) > LINE * size;
        if (below) {
            separate();
        } else if (begun && Math.abs(x - end) > GAP * size && !endsWithSpace()) {
            text.append(' ');
        }
        text.append(plain(glyph.getUnicode()));
        begun = true;
        end = x + glyph.getWidthDirAdj();
        baseline = y;
    }

    /** What comes next is no part of the word before. */
    void separate() {
        if (begun && !endsWithSpace()) {
            text.append('\n');
        }
    }

    /** A joined Arabic letter as the letter that it is, two in one glyph in the order in which they are drawn. */
    private static String plain(String glyph) {
        return JOINED.matcher(glyph).find()
                ? new StringBuilder(Normalizer.normalize(glyph, Normalizer.Form.NFKC))
                        .reverse()
                        .toString()
                : glyph;
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
