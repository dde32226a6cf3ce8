package io.quarterdeck.jasper;

import io.quarterdeck.review.page.Chart;
import io.quarterdeck.review.page.PageHead;
import io.quarterdeck.review.page.PageName;
import io.quarterdeck.review.page.Tone;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.renderers.Renderable;

/**
 * What a record is to a template, by its types alone: the names and classes of parameters or fields.
 *
 * <p>A {@link Tone} {@code x} becomes {@code x} (its name), {@code xColor} (of text; neutral is muted) and
 * {@code xAccent} (of rules and headings; neutral is the brand's colour); a list of strings becomes paragraphs in
 * markup “styled”. A list of records {@code x} comes with {@code xCount}, so that a template can divide its room.
 */
final class Binding {
    static final String COLOR = "Color";
    static final String ACCENT = "Accent";
    static final String COUNT = "Count";
    /** After the name of a text: the same with its marks, for the structure of the page alone. */
    static final String MARKED = ".marked";

    private Binding() {}

    /** Name → class of everything that the record gives to a template, the components of its head included. */
    static Map<String, Class<?>> of(Class<?> record) {
        Map<String, Class<?>> names = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType() == PageHead.class) {
                names.putAll(of(PageHead.class));
            } else if (component.getType() == PageName.class) {
                continue;
            } else if (component.getType() == Tone.class) {
                names.put(component.getName(), String.class);
                names.put(component.getName() + COLOR, String.class);
                names.put(component.getName() + ACCENT, String.class);
            } else {
                names.put(component.getName(), classOf(component));
                if (classOf(component) == JRDataSource.class) {
                    names.put(component.getName() + COUNT, Integer.class);
                }
            }
        }
        return names;
    }

    private static Class<?> classOf(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return String.class;
        }
        if (type == boolean.class) {
            return Boolean.class;
        }
        if (Chart.class.isAssignableFrom(type)) {
            return Renderable.class;
        }
        if (type == List.class) {
            return rowsOf(component) == String.class ? String.class : JRDataSource.class;
        }
        throw new IllegalArgumentException(
                "no template can show " + component.getName() + " of " + component.getDeclaringRecord());
    }

    /** Class of a list's elements. */
    static Class<?> rowsOf(RecordComponent list) {
        Type row = ((ParameterizedType) list.getGenericType()).getActualTypeArguments()[0];
        return (Class<?>) row;
    }

    /** The names of a record's texts, those of its head included; each is there with {@link #MARKED} as well. */
    static Set<String> texts(Class<?> record) {
        Set<String> texts = new LinkedHashSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Class<?> type = component.getType();
            if (type == PageHead.class) {
                texts.addAll(texts(PageHead.class));
            } else if (type == String.class || type == List.class && rowsOf(component) == String.class) {
                texts.add(component.getName());
            }
        }
        return texts;
    }

    /** Name → class of the rows of each list of records. */
    static Map<String, Class<?>> lists(Class<?> record) {
        Map<String, Class<?>> lists = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getType() == List.class && rowsOf(component) != String.class) {
                lists.put(component.getName(), rowsOf(component));
            }
        }
        return lists;
    }
}
