package io.quarterdeck.config;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the tree of one document from the parser's tokens, noting what a plain file must not hold. */
final class YamlTree {
    private static final int DEEPEST = 16;

    private final Path file;
    private final YAMLParser parser;
    private final Faults faults;
    private final int[] signs;
    private int refusedAt = -1;

    YamlTree(Path file, String text, YAMLParser parser, Faults faults) {
        this.file = file;
        this.parser = parser;
        this.faults = faults;
        this.signs = text.codePoints().toArray();
    }

    /** Whether no anchor, alias or tag was met; with one of them the tree is not what its writer meant. */
    boolean isPlain() {
        return refusedAt < 0;
    }

    /** The node that begins at the parser's current token; leaves the parser on the node's last token. */
    Node node(int depth) throws IOException, YamlException {
        if (depth > DEEPEST) {
            throw new YamlException(line(), "sections are nested more than " + DEEPEST + " deep", "flatten them");
        }
        checkPlain();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(depth);
        }
        return token == JsonToken.START_ARRAY ? sequence(depth) : scalar(token);
    }

    private Node.Mapping mapping(int depth) throws IOException, YamlException {
        int begin = line();
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int line = line();
            checkPlain();
            parser.nextToken();
            Node.Entry entry = new Node.Entry(line, node(depth + 1));
            Node.Entry earlier = entries.putIfAbsent(key, entry);
            if (earlier != null) {
                String message = "\"" + key + "\" stands here again, first in line " + earlier.line();
                faults.add(file, line, message, "keep one of the two");
            }
        }
        return new Node.Mapping(begin, entries);
    }

    private Node.Sequence sequence(int depth) throws IOException, YamlException {
        int begin = line();
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Node.Sequence(begin, items);
    }

    private Node.Scalar scalar(JsonToken token) throws IOException {
        String text = parser.getText();
        Node.Kind kind =
                switch (token) {
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Kind.NUMBER;
                    case VALUE_TRUE, VALUE_FALSE -> Node.Kind.FLAG;
                    case VALUE_NULL -> Node.Kind.NOTHING;
                    default -> text.isBlank() ? Node.Kind.NOTHING : Node.Kind.TEXT;
                };
        return new Node.Scalar(line(), kind, text);
    }

    /** Looks at the file itself, since the parser doesn't tell of every anchor. */
    private void checkPlain() {
        int at = (int) parser.currentTokenLocation().getCharOffset();
        int sign = at >= 0 && at < signs.length && at != refusedAt ? signs[at] : ' ';
        String written =
                switch (sign) {
                    case '*' -> "an alias (*…)";
                    case '&' -> "an anchor (&…)";
                    case '!' -> "a tag (!…)";
                    default -> "";
                };
        if (!written.isEmpty()) {
            refusedAt = at;
            String quoting = "write the value out; a text that begins with " + (char) sign + " needs quotes";
            faults.add(file, line(), written + " stands here", quoting);
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
