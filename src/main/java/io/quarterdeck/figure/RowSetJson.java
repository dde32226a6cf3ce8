package io.quarterdeck.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sets of rows as the plain tree that the evidence prints. */
public final class RowSetJson {
    private RowSetJson() {}

    /** One map a set, in the figure's order; what is empty is left out. */
    public static List<Map<String, Object>> tree(List<RowSet> sets) {
        return sets.stream().map(RowSetJson::tree).toList();
    }

    private static Map<String, Object> tree(RowSet set) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", set.kind());
        tree.put("use", word(set.use()));
        put(tree, "where", set.where());
        set.latest().ifPresent(latest -> {
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("per", latest.per());
            of.put("by", latest.by());
            latest.since().ifPresent(day -> of.put("since", day.toString()));
            tree.put("latest", of);
        });
        put(tree, "then", set.then());
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, List<Condition> conditions) {
        if (!conditions.isEmpty()) {
            tree.put(name, conditions.stream().map(RowSetJson::tree).toList());
        }
    }

    private static Map<String, Object> tree(Condition condition) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("column", condition.column());
        tree.put("op", word(condition.op()));
        if (!condition.values().isEmpty()) {
            tree.put("values", condition.values());
        }
        return tree;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
