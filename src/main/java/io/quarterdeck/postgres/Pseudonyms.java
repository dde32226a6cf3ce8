package io.quarterdeck.postgres;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes persons out of survey answers before they are frozen.
 *
 * <p>Respondents become {@code respondent-1, -2, …} in the order in which the sorted rows first name them: the same for
 * the same rows, and unlike a hash not to be found again by trying names. Comments that may not be quoted go.
 */
final class Pseudonyms {
    private static final String RESPONDENT = "respondent_id";

    private Pseudonyms() {}

    /** @param rows in the order of their key; other kinds come back as they are */
    static List<Row> freeze(Kind kind, List<Row> rows) {
        if (kind != Kind.SURVEY_RESPONSE) {
            return rows;
        }
        Map<List<String>, String> names = new HashMap<>();
        return rows.stream().map(row -> withoutPerson(row, names)).toList();
    }

    private static Row withoutPerson(Row row, Map<List<String>, String> names) {
        Map<String, Object> values = new HashMap<>(row.values());
        row.findText(RESPONDENT)
                .ifPresent(id -> values.put(
                        RESPONDENT,
                        names.computeIfAbsent(
                                // an id means one person within an account only
                                List.of(row.text("account_id"), id), person -> "respondent-" + (names.size() + 1))));
        if (!row.flag("may_quote")) {
            values.remove("comment");
        }
        return Row.of(values);
    }
}
