package io.quarterdeck.jasper;

import io.quarterdeck.review.page.Page;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Spells capitals with a dot below and a tone (Yoruba Ọ́ Ẹ̀) so that the tone stands above the letter.
 *
 * <p>A PDF places a combining tone at the height of small letters, into the capital. The capital with its tone exists
 * as one letter (Ó È), so the dot below combines instead: canonically the same text, and searchable as such.
 */
final class CapitalMarks {
    private static final Pattern CAPITAL_WITH_TONE = Pattern.compile("(\\p{Lu})([\\u0300-\\u0304\\u0306-\\u030C])");
    private static final String DOT_BELOW = "\u0323";

    private CapitalMarks() {}

    static String spell(String text) {
        if (text.chars().allMatch(character -> character < 0x300)) {
            return text;
        }
        Matcher marks = CAPITAL_WITH_TONE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        return marks.find() ? marks.replaceAll(CapitalMarks::toneFirst) : text;
    }

    private static String toneFirst(MatchResult marked) {
        String capital = Normalizer.normalize(marked.group(1), Normalizer.Form.NFD);
        String letter = Normalizer.normalize(capital.charAt(0) + marked.group(2), Normalizer.Form.NFC);
        return capital.substring(1).equals(DOT_BELOW) && letter.length() == 1 ? letter + DOT_BELOW : marked.group();
    }

    /** The same page with every text respelt. */
    static Page spell(Page page) {
        return (Page) spell((Object) page);
    }

    private static Object spell(Object value) {
        if (value instanceof String text) {
            return spell(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CapitalMarks::spell).toList();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(CapitalMarks::spell);
        }
        return value instanceof Record record ? spell(record) : value;
    }

    private static Record spell(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Stream.of(components)
                .map(component -> spell(Reflection.read(record, component)))
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
