package io.quarterdeck.delivery;

import io.quarterdeck.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A letter as JSON, as it is kept with its review. */
public final class LetterJson {
    private LetterJson() {}

    /** Canonical: the same letter gives the same text. */
    public static String write(Letter letter) {
        Map<String, Object> tree = Map.ofEntries(
                Map.entry("language", letter.language()),
                Map.entry("subject", letter.subject()),
                Map.entry("notices", letter.notices()),
                Map.entry("greeting", letter.greeting()),
                Map.entry("nameless", letter.nameless()),
                Map.entry("opening", letter.opening()),
                Map.entry("figures_heading", letter.figures().heading()),
                Map.entry(
                        "figures",
                        letter.figures().lines().stream().map(LetterJson::line).toList()),
                Map.entry("shortfalls_heading", letter.shortfalls().heading()),
                Map.entry("shortfalls", letter.shortfalls().sentences()),
                Map.entry("closing", letter.closing()),
                Map.entry("signature", letter.signature()),
                Map.entry("unsubscribe", letter.unsubscribe()));
        return new String(Json.canonical(tree), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> line(Letter.Line line) {
        return Map.of("label", line.label(), "value", line.value(), "note", line.note(), "evidence", line.evidence());
    }

    /** @throws IllegalArgumentException naming what is missing, when the text is not what {@link #write} makes */
    public static Letter read(String json) {
        Map<?, ?> tree = Json.object(json);
        return new Letter(
                text(tree, "language"),
                text(tree, "subject"),
                texts(tree, "notices"),
                text(tree, "greeting"),
                text(tree, "nameless"),
                text(tree, "opening"),
                new Letter.Figures(
                        text(tree, "figures_heading"),
                        list(tree, "figures").stream().map(LetterJson::line).toList()),
                new Letter.Shortfalls(text(tree, "shortfalls_heading"), texts(tree, "shortfalls")),
                texts(tree, "closing"),
                texts(tree, "signature"),
                text(tree, "unsubscribe"));
    }

    private static Letter.Line line(Object item) {
        if (!(item instanceof Map<?, ?> line)) {
            throw new IllegalArgumentException("a figure of the kept letter is no object; the store was changed");
        }
        return new Letter.Line(text(line, "label"), text(line, "value"), text(line, "note"), text(line, "evidence"));
    }

    private static String text(Map<?, ?> tree, String key) {
        return string(tree.get(key), key);
    }

    private static List<String> texts(Map<?, ?> tree, String key) {
        return list(tree, key).stream().map(item -> string(item, key)).toList();
    }

    private static List<?> list(Map<?, ?> tree, String key) {
        if (tree.get(key) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("the kept letter has no list " + key + "; the store was changed");
    }

    private static String string(Object value, String key) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the kept letter has no text " + key + "; the store was changed");
    }
}
