package io.quarterdeck.review.page;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** Gives a page another head. */
public final class PageHeads {
    private PageHeads() {}

    /** The same page under this head. */
    public static Page onto(Page page, PageHead head) {
        RecordComponent[] components = page.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Object[] values = new Object[components.length];
            for (int index = 0; index < components.length; index++) {
                values[index] = types[index] == PageHead.class
                        ? head
                        : components[index].getAccessor().invoke(page);
            }
            return (Page) page.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException impossible) {
            throw new IllegalStateException("every page is a public record with a head", impossible);
        }
    }
}
