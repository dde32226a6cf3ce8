package io.quarterdeck.review;

import io.quarterdeck.review.format.Marks;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every string of a page model as it is drawn, with the path of its component. */
final class Printed {
    record Text(String path, String text) {}

    private final List<Text> texts = new ArrayList<>();

    private Printed() {}

    static List<Text> of(String path, Record model) {
        Printed printed = new Printed();
        printed.visit(path, model);
        return printed.texts;
    }

    private void visit(String path, Object value) {
        if (value instanceof String text) {
            texts.add(new Text(path, Marks.plain(text)));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> visit(path, inner));
        } else if (value instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                visit(path + "[" + index + "]", list.get(index));
            }
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                visit(path + "." + component.getName(), component(record, component));
            }
        }
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(component + " can't be read", e);
        }
    }
}
