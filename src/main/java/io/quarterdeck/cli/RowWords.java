package io.quarterdeck.cli;

import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A row on a line: what it is known by first, then its values by name. */
final class RowWords {
    private static final String ACCOUNT = "account_id";

    private RowWords() {}

    /** @param accountId is left out where it is this one */
    static String of(Kind kind, Row row, String accountId) {
        List<String> words = new ArrayList<>();
        kind.keyColumns().forEach(column -> add(words, column, row));
        List<String> values = new ArrayList<>();
        for (Column column : kind.columns()) {
            boolean own = column.name().equals(ACCOUNT)
                    && row.findText(ACCOUNT).filter(accountId::equals).isPresent();
            if (!column.key() && !own && row.values().containsKey(column.name())) {
                values.add(column.name() + " " + text(row.values().get(column.name())));
            }
        }
        return String.join("  ", words) + (values.isEmpty() ? "" : "  " + String.join(", ", values));
    }

    /** What a customer wrote never steers a terminal. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    }

    private static void add(List<String> words, Column column, Row row) {
        Object value = row.values().get(column.name());
        if (value != null) {
            words.add(text(value));
        }
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Map<?, ?> numbers) {
            return numbers.entrySet().stream()
                    .map(entry -> clean(String.valueOf(entry.getKey())) + " " + text(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return clean(String.valueOf(value));
    }
}
