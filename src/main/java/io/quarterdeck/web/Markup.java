package io.quarterdeck.web;

/** HTML built so that no text gets into it unescaped. */
final class Markup {
    private final StringBuilder html = new StringBuilder(4096);

    /** Markup as the program writes it. */
    Markup raw(String markup) {
        html.append(markup);
        return this;
    }

    /** An element of one text. */
    Markup element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">\n");
    }

    /** Any text, wherever it came from. */
    Markup text(String text) {
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.appendCodePoint(Character.isISOControl(sign) ? ' ' : sign);
            }
        });
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
