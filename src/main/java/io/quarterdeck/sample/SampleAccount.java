package io.quarterdeck.sample;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One sample customer.
 *
 * @param rows by kind: its own {@code ACCOUNT} row and those of every kind that is by account
 */
public record SampleAccount(String id, String name, Map<Kind, List<Row>> rows) {
    public SampleAccount {
        rows = Collections.unmodifiableMap(new EnumMap<>(rows));
    }

    public int rowCount() {
        return rows.values().stream().mapToInt(List::size).sum();
    }
}
