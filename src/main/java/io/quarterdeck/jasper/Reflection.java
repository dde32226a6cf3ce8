package io.quarterdeck.jasper;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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

    /** The same value with every string in it, its records, lists and optionals changed. */
    static Object mapped(Object value, UnaryOperator<String> change) {
        if (value instanceof String text) {
            return change.apply(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> mapped(item, change)).toList();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(inner -> mapped(inner, change));
        }
        return value instanceof Record record ? mapped(record, change) : value;
    }

    private static Record mapped(Record record, UnaryOperator<String> change) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(component -> mapped(read(record, component), change))
                .toArray();
        try {
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException impossible) {
            throw new IllegalStateException("every record has its canonical constructor", impossible);
        }
    }
}
