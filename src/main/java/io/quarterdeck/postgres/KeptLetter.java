package io.quarterdeck.postgres;

import io.quarterdeck.delivery.Letter;
import io.quarterdeck.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A letter as the JSON that the column {@code letter} keeps. */
final class KeptLetter {
    private KeptLetter() {}

    static String write(Letter letter) {
        Map<String, Object> tree = Map.of(
                "language", letter.language(),
                "subject", letter.subject(),
                "greeting", letter.greeting(),
                "opening", letter.opening(),
                "figures", letter.figures().stream().map(KeptLetter::tree).toList(),
                "shortfalls", letter.shortfalls(),
                "closing", letter.closing(),
                "signature", letter.signature(),
                "unsubscribe", letter.unsubscribe());
        return StoredText.json(new String(Json.canonical(tree), StandardCharsets.UTF_8));
    }

    static Letter read(String json) {
        Map<?, ?> tree = Json.object(json);
        return new Letter(
                (String) tree.get("language"),
                (String) tree.get("subject"),
                (String) tree.get("greeting"),
                (String) tree.get("opening"),
                ((List<?>) tree.get("figures"))
                        .stream().map(line -> line((Map<?, ?>) line)).toList(),
                texts(tree, "shortfalls"),
                (String) tree.get("closing"),
                texts(tree, "signature"),
                (String) tree.get("unsubscribe"));
    }

    private static Map<String, String> tree(Letter.Line line) {
        return Map.of("label", line.label(), "value", line.value(), "note", line.note(), "evidence", line.evidence());
    }

    private static Letter.Line line(Map<?, ?> tree) {
        return new Letter.Line(
                (String) tree.get("label"), (String) tree.get("value"), (String) tree.get("note"), (String)
                        tree.get("evidence"));
    }

    private static List<String> texts(Map<?, ?> tree, String key) {
        return ((List<?>) tree.get(key)).stream().map(String.class::cast).toList();
    }
}
