package io.quarterdeck.config;

import java.util.Arrays;

/** What people usually did when the YAML parser stops, by the words of its complaint. */
enum SyntaxHint {
    TAB("(TAB)", "this line is indented by a tab", "indent by spaces"),
    RESERVED("cannot start any token", "a value begins with a sign that YAML reserves", "put the value into quotes"),
    UNCLOSED("stream", "what is opened here is never closed", "close the quote or the bracket"),
    COLON("mapping values are not allowed", "a second \": \" stands in this line", "put the value into quotes"),
    INDENT("expected <block end>", "this line is indented unlike its neighbours", "align it with the keys beside it"),
    OTHER("", "this is no valid YAML", "write plain keys and values, and put odd values into quotes");

    private final String complaint;
    private final String message;
    private final String remedy;

    SyntaxHint(String complaint, String message, String remedy) {
        this.complaint = complaint;
        this.message = message;
        this.remedy = remedy;
    }

    static SyntaxHint of(String problem) {
        return Arrays.stream(values())
                .filter(hint -> problem.contains(hint.complaint))
                .findFirst()
                .orElse(OTHER);
    }

    String message() {
        return message;
    }

    String remedy() {
        return remedy;
    }
}
