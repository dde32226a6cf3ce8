package io.quarterdeck.cli;

import io.quarterdeck.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One object of what {@code --json} prints: the same keys for every row, in the order in which they were put. */
final class JsonRow {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    /** @param value text, number, truth or a list; an {@link Optional} that is empty becomes null */
    JsonRow put(String key, Object value) {
        Object bare = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        boolean word = bare instanceof Enum<?> || bare instanceof Instant;
        fields.put(key, word ? bare.toString() : bare);
        return this;
    }

    Map<String, Object> fields() {
        return fields;
    }

    static void print(List<JsonRow> rows, Terminal terminal) {
        terminal.out().println(Json.pretty(rows.stream().map(JsonRow::fields).toList()));
    }
}
