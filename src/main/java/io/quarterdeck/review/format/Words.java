package io.quarterdeck.review.format;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one language: patterns by key, filled with named arguments. Safe for use by several threads. */
public final class Words {
    /** Hears each sentence as it is said, so that it can be judged against the figures. */
    @FunctionalInterface
    public interface Listener {
        void said(String key, Map<String, Object> arguments, String text);
    }

    private final ULocale locale;
    private final String language;
    private final LocalDigits digits;
    private final Embedding embedding;
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
        this.digits = new LocalDigits(locale);
        this.embedding = new Embedding(locale.isRightToLeft());
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
        String text = fill(key, embedding::inSentence, namesAndValues);
        listener.said(key, arguments(namesAndValues, (name, value) -> value), text);
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
        return fill(key, embedding::inFormat, namesAndValues);
    }

    private String fill(String key, UnaryOperator<String> embedded, Object... namesAndValues) {
        if (!patterns.containsKey(key)) {
            throw new IllegalStateException("messages.properties has no " + key + "; add the key in every language");
        }
        // what a select reads stays as it is
        Map<String, Object> arguments = arguments(
                namesAndValues,
                (name, value) ->
                        value instanceof String text && printed(key).contains(name) ? embedded.apply(text) : value);
        MessageFormat format =
                parsed.computeIfAbsent(key, name -> new MessageFormat(digits.ofWords(patterns.get(name)), locale));
        // ICU's MessageFormat keeps state while it formats
        synchronized (format) {
            return format.format(arguments);
        }
    }

    private static Map<String, Object> arguments(Object[] namesAndValues, BiFunction<String, Object, Object> filled) {
        Map<String, Object> arguments = new HashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            String name = (String) namesAndValues[index];
            arguments.put(name, filled.apply(name, namesAndValues[index + 1]));
        }
        return arguments;
    }

    /** The parts as a list: with the language's comma between them. */
    public String list(Collection<String> parts) {
        return String.join(fill("format.comma"), parts);
    }

    /** What stands beside each other and is no sentence: {@code E07–E11 · source: goals}. */
    public String beside(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(fill("format.between")));
    }

    /** Sentences in a row; after a full stop of the width of an ideograph no space follows. */
    public static String sentences(Collection<String> sentences) {
        StringBuilder row = new StringBuilder();
        for (String sentence : sentences) {
            boolean spaced = !row.isEmpty() && !Marks.plain(row.toString()).endsWith("\u3002");
            row.append(spaced ? " " : "").append(sentence);
        }
        return row.toString();
    }

    /**
     * Two parts of one phrase, such as a name and a title, where both run against the language's direction: then they
     * are one phrase of their own language, with its comma, so that it reads on where it breaks over lines.
     */
    public Optional<String> together(String first, String second) {
        return embedding.runsAgainst(first) && embedding.runsAgainst(second)
                ? Optional.of(embedding.inSentence(first + ", " + second))
                : Optional.empty();
    }

    /** The words of a key that need not exist, such as the name of a company's own driver. */
    public Optional<String> find(String key) {
        return patterns.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    /** A text that begins with letters of the other direction and is none: {@code E01 · المصدر: …}. */
    public String directed(String text) {
        return embedding.directed(text);
    }

    /** A number of the program's own, such as a year's, in the digits of the locale. */
    public String digits(String latin) {
        return digits.of(latin);
    }

    public ULocale locale() {
        return locale;
    }

    public String language() {
        return language;
    }
}
