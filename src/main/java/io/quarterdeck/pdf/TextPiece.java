package io.quarterdeck.pdf;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.pdfbox.text.TextPosition;

/**
 * Text as it is drawn glyph by glyph, with a line feed where a line ends, and a space where a gap is as wide as one or
 * another text begins anywhere but where this one ended: a label in two fonts is drawn as two texts, and is one.
 */
final class TextPiece {
    private static final Pattern JOINED = Pattern.compile("[\uFB50-\uFDFF\uFE70-\uFEFC]");
    private static final float LINE = 0.4f;
    private static final float GAP = 0.18f;
    /** Within which two texts adjoin. */
    private static final float JOINT = 0.03f;

    private final StringBuilder text = new StringBuilder();
    private boolean begun;
    private boolean bare;
    private boolean anew;
    private float end;
    private float baseline;

    void add(TextPosition glyph) {
        float size = Math.max(1, glyph.getFontSizeInPt());
        float x = glyph.getXDirAdj();
        float y = glyph.getYDirAdj();
        boolean below = Math.abs(y - baseline) > (anew ? JOINT : LINE) * size;
        boolean aside = Math.abs(x - end) > (anew ? JOINT : GAP) * size;
        anew = false;
        if (begun && (below || aside) && !endsWithSpace()) {
            text.append(below ? '\n' : ' ');
        }
        text.append(plain(glyph.getUnicode()));
        begun = true;
        end = x + glyph.getWidthDirAdj();
        baseline = y;
    }

    /** Some of it stands on the page itself, in no drawing of its own. */
    void stands() {
        bare = true;
    }

    boolean isBare() {
        return bare;
    }

    /** What comes next is no part of the word before, unless it adjoins it. */
    void separate() {
        anew = true;
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
