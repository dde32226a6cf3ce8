package io.quarterdeck.postgres;

import java.util.regex.Pattern;

/** Text as PostgreSQL can keep it: it has no room for NUL, and a message may quote bad input. */
final class StoredText {
    private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

    private StoredText() {}

    static String of(String text) {
        return text.replace('\0', ' ');
    }

    /** The same for JSON, where a NUL is written as an escape. */
    static String json(String json) {
        return ESCAPED_NUL.matcher(json).replaceAll("$1 ");
    }
}
