package io.quarterdeck.delivery;

import java.util.Arrays;
import java.util.Iterator;

/** Lines of plain text, by the width that they take in a fixed-width font. */
final class TextLines {
    static final int WIDTH = 78;

    private TextLines() {}

    /** Breaks at blanks, never at a no-break space; further lines begin with the indent, the first does not. */
    static String wrap(String text, String indent) {
        StringBuilder wrapped = new StringBuilder();
        int used = indent.length();
        for (Iterator<String> words =
                        Arrays.asList(text.strip().split("[ \t\r\n]+")).iterator();
                words.hasNext(); ) {
            String word = words.next();
            int needed = width(word);
            if (wrapped.length() > 0 && used + 1 + needed > WIDTH) {
                wrapped.append('\n').append(indent);
                used = indent.length();
            } else if (wrapped.length() > 0) {
                wrapped.append(' ');
                used++;
            }
            wrapped.append(word);
            used += needed;
        }
        return wrapped.toString();
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Columns: none for a mark that sits on its letter, two for an ideograph. */
    static int width(String text) {
        return text.codePoints().map(TextLines::columns).sum();
    }

    private static int columns(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        boolean wide = Character.isIdeographic(codePoint)
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
        return wide ? 2 : 1;
    }
}
