package io.quarterdeck.tamper;

import org.apache.pdfbox.cos.COSDictionary;

/**
 * One letter as a page draws it.
 *
 * @param drawing the stream that draws it
 * @param token of the stream: a string of codes
 * @param offset of its code in that string
 * @param owner number of the marked content it belongs to; -1 for none
 */
record Letter(
        Drawing drawing,
        int token,
        int offset,
        int code,
        COSDictionary font,
        String text,
        int owner,
        boolean artifact) {
    boolean isDigit() {
        return text.length() == 1 && Character.isDigit(text.charAt(0));
    }
}
