package io.quarterdeck.jasper;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Reads records by their components. */
final class Reflection {
    private Reflection() {}

    static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("the accessor of a public record can be called", impossible);
        }
    }

    /** Visits every string in a record, its records, lists and optionals, with the path of names that leads to it. */
    static void strings(String path, Object value, BiConsumer<String, String> visitor) {
        if (value instanceof String text) {
            visitor.accept(path, text);
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                strings(path + "." + component.getName(), read(record, component), visitor);
            }
        } else if (value instanceof Collection<?> items) {
            int position = 1;
            for (Object item : items) {
                strings(path + "[" + position++ + "]", item, visitor);
            }
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> strings(path, inner, visitor));
        }
    }
}
