package io.quarterdeck.metric;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who answered, whatever the pseudonyms: by the key of an answer the first answer of the same person, of those that both
 * snapshots have.
 */
record Respondents(Map<Object, Object> before, Map<Object, Object> after) {
    static final String COLUMN = "respondent_id";

    /** @param before in the order of their keys; so the others */
    static Respondents of(List<Row> before, List<Row> after) {
        Set<Object> both = keys(before);
        both.retainAll(keys(after));
        return new Respondents(firsts(before, both), firsts(after, both));
    }

    private static Set<Object> keys(List<Row> rows) {
        Set<Object> keys = new HashSet<>();
        rows.forEach(row -> keys.add(RowOrder.key(Kind.SURVEY_RESPONSE, row)));
        return keys;
    }

    private static Map<Object, Object> firsts(List<Row> rows, Set<Object> among) {
        Map<String, Object> first = new HashMap<>();
        Map<Object, Object> firsts = new HashMap<>();
        for (Row row : rows) {
            Object key = RowOrder.key(Kind.SURVEY_RESPONSE, row);
            if (among.contains(key)) {
                row.findText(COLUMN).ifPresent(person -> {
                    first.putIfAbsent(person, key);
                    firsts.put(key, first.get(person));
                });
            }
        }
        return firsts;
    }
}
