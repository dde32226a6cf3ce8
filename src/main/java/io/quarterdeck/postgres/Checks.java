package io.quarterdeck.postgres;

import io.quarterdeck.metric.Column;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.RowOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The checks that each row of one pull goes through: whose it is, what may lack, which words, once only. */
final class Checks {
    private static final String ACCOUNT_ID = "account_id";

    private final Kind kind;
    private final Optional<String> accountId;
    private final Set<List<Optional<Object>>> keys = new HashSet<>();

    Checks(Kind kind, Optional<String> accountId) {
        this.kind = kind;
        this.accountId = accountId;
    }

    /** The row, sharing words with the contract to save memory; adds to {@code faults} what is wrong with it. */
    Row check(Map<String, Object> values, List<String> faults) {
        if (kind.isByAccount()) {
            checkOwner(values, faults);
        }
        for (Column column : kind.columns()) {
            Object value = values.get(column.name());
            if (value == null) {
                checkLack(column, values, faults);
            } else if (value instanceof String word && !column.allowed().isEmpty()) {
                share(values, column, word, faults);
            }
        }
        Row row = Row.of(values);
        if (faults.isEmpty() && !keys.add(RowOrder.key(kind, row))) {
            faults.add("two rows have the key" + at(values) + "; the key must be unique"
                    + (accountId.isPresent() ? " within an account" : "")
                    + ": aggregate them or leave one out");
        }
        return row;
    }

    private void checkOwner(Map<String, Object> values, List<String> faults) {
        String expected = accountId.orElseThrow();
        Object found = values.get(ACCOUNT_ID);
        if (expected.equals(found)) {
            values.put(ACCOUNT_ID, expected);
        } else if (found != null) {
            faults.add("asked for the rows of account " + expected + ", the pull returned one of account " + found
                    + at(values) + "; nothing of it was used: mend the condition on :account");
        }
    }

    private void checkLack(Column column, Map<String, Object> values, List<String> faults) {
        boolean unreadable = faults.stream().anyMatch(fault -> fault.startsWith(column.name() + " "));
        if (column.required() && !unreadable) {
            faults.add(column.name() + " is null, and must not be" + at(values)
                    + "; give it a value or leave the row out");
        }
    }

    private void share(Map<String, Object> values, Column column, String word, List<String> faults) {
        column.allowed().stream()
                .filter(word::equals)
                .findFirst()
                .ifPresentOrElse(
                        known -> values.put(column.name(), known),
                        () -> faults.add(column.name() + " is \"" + word + "\"" + at(values) + "; it must be one of: "
                                + String.join(", ", column.allowed())));
    }

    private String at(Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        for (String column : RowOrder.keyNames(kind)) {
            Object value = values.get(column);
            parts.add(column + " " + (value == null ? "null" : value));
        }
        return parts.stream().collect(Collectors.joining(", ", " (", ")"));
    }
}
