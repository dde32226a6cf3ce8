package io.quarterdeck.sample.row;

import io.quarterdeck.metric.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The cells of a row while it is being written. */
final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    static Fields of(String column, Object value) {
        return new Fields().and(column, value);
    }

    Fields and(String column, Object value) {
        values.put(column, value);
        return this;
    }

    /** Leaves the column out where there is no value. */
    Fields and(String column, Optional<?> value) {
        value.ifPresent(present -> values.put(column, present));
        return this;
    }

    Row row() {
        return Row.of(values);
    }
}
