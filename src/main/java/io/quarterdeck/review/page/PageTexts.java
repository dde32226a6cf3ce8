package io.quarterdeck.review.page;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Every text that a page model holds, those of its charts and tables included. */
public final class PageTexts {
    private PageTexts() {}

    /** In the order of the model's components, with their marks. */
    public static List<String> of(Page page) {
        List<String> texts = new ArrayList<>();
        collect(page, texts);
        return texts;
    }

    private static void collect(Object value, List<String> texts) {
        if (value instanceof String text) {
            texts.add(text);
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(item, texts));
        } else if (value instanceof java.util.Optional<?> optional) {
            optional.ifPresent(present -> collect(present, texts));
        } else if (value instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                collect(read(record, component), texts);
            }
        }
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }
}
