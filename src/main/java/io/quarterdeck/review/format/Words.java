package io.quarterdeck.review.format;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The words of one language: patterns by key, filled with named arguments. Safe for use by several threads. */
public final class Words {
    /** Hears each sentence as it is said, so that it can be judged against the figures. */
    @FunctionalInterface
    public interface Listener {
        void said(String key, Map<String, Object> arguments, String text);
    }

    private final ULocale locale;
    private final String language;
    private final Map<String, String> patterns;
    private final Listener listener;
    private final Map<String, MessageFormat> parsed = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> plain = new ConcurrentHashMap<>();

    /**
     * @param locale by which plurals, numbers and dates are formatted
     * @param language BCP 47 tag of the words
     */
    public Words(ULocale locale, String language, Map<String, String> patterns) {
        this(locale, language, patterns, (key, arguments, text) -> {});
    }

    public Words(ULocale locale, String language, Map<String, String> patterns, Listener listener) {
        this.listener = listener;
        this.locale = locale;
        this.language = language;
        this.patterns = Map.copyOf(patterns);
    }

    /**
     * The sentence or word of a key.
     *
     * @param namesAndValues argument names, each followed by its value: text, or a number by which a plural chooses
     * @throws IllegalStateException when the pattern prints a number itself: none would prove it
     */
    public String say(String key, Object... namesAndValues) {
        for (int index = 1; index < namesAndValues.length; index += 2) {
            if (namesAndValues[index] instanceof Number && printed(key).contains((String) namesAndValues[index - 1])) {
                throw new IllegalStateException("the pattern " + key + " prints the number {"
                        + namesAndValues[index - 1] + "} itself; give it the text of a figure beside the count");
            }
        }
        String text = fill(key, namesAndValues);
        listener.said(key, arguments(namesAndValues), text);
        return text;
    }

    /** Arguments that a pattern prints as they are, beside those by which it chooses. */
    private Set<String> printed(String key) {
        return plain.computeIfAbsent(key, name -> {
            MessagePattern pattern = new MessagePattern(patterns.getOrDefault(name, ""));
            Set<String> names = new HashSet<>();
            for (int index = 0; index < pattern.countParts(); index++) {
                MessagePattern.Part part = pattern.getPart(index);
                if (part.getType() == MessagePattern.Part.Type.ARG_START
                        && part.getArgType() == MessagePattern.ArgType.NONE) {
                    names.add(pattern.getSubstring(pattern.getPart(index + 1)));
                }
            }
            return names;
        });
    }

    /** As {@link #say} for the formats themselves, which mark what they print. */
    String fill(String key, Object... namesAndValues) {
        if (!patterns.containsKey(key)) {
            throw new IllegalStateException("messages.properties has no " + key + "; add the key in every language");
        }
        Map<String, Object> arguments = arguments(namesAndValues);
        MessageFormat format = parsed.computeIfAbsent(key, name -> new MessageFormat(patterns.get(name), locale));
        // ICU's MessageFormat keeps state while it formats
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private static Map<String, Object> arguments(Object... namesAndValues) {
        Map<String, Object> arguments = new HashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            arguments.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return arguments;
    }

    /** The words of a key that need not exist, such as the name of a company's own driver. */
    public Optional<String> find(String key) {
        return patterns.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    public ULocale locale() {
        return locale;
    }

    public String language() {
        return language;
    }
}
