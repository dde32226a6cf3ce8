package io.quarterdeck.jasper;

import java.awt.Font;

/**
 * The faces of one family.
 *
 * @param stem what their files' names begin with, the folder included
 */
record Faces(String stem, String family, Font regular, Font bold, Font italic) {
    /** Whether every face has a glyph for the code point, since any text may be set in any of them. */
    boolean canDisplay(int codePoint) {
        return regular.canDisplay(codePoint) && bold.canDisplay(codePoint) && italic.canDisplay(codePoint);
    }
}
