package io.quarterdeck.hostile;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.RowOrder;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects rows of one account by kind, in the order in which a pull gives them. */
final class HostileRows {
    private final Map<Kind, Map<List<Optional<Object>>, Row>> rows = new EnumMap<>(Kind.class);

    /** @param values names and values in turn; an empty text is a missing value */
    void add(Kind kind, Object... values) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("account_id", "hostile");
        for (int position = 0; position < values.length; position += 2) {
            if (!"".equals(values[position + 1])) {
                named.put((String) values[position], values[position + 1]);
            }
        }
        Row row = Row.of(named);
        rows.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(RowOrder.key(kind, row), row);
    }

    Map<Kind, List<Row>> byKind() {
        Map<Kind, List<Row>> sorted = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (kind.isByAccount() && kind != Kind.CONTACT) {
                sorted.put(kind, List.of());
            }
        }
        rows.forEach((kind, byKey) -> sorted.put(
                kind, byKey.values().stream().sorted(RowOrder.of(kind)).toList()));
        return sorted;
    }
}
