package io.quarterdeck.delivery;

/** Text that goes into HTML. */
final class Html {
    private Html() {}

    /** For text and for attribute values in double quotes; control characters become blanks. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(Character.isISOControl(sign) ? ' ' : sign);
            }
        });
        return escaped.toString();
    }
}
