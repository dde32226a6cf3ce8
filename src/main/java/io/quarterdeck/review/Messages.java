package io.quarterdeck.review;

import com.ibm.icu.text.NumberingSystem;
import com.ibm.icu.util.ULocale;
import io.quarterdeck.review.format.Formats;
import io.quarterdeck.review.format.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All printed words, by language, from {@code messages.properties} (English) and {@code messages_<tag>.properties}.
 *
 * <p>A locale's words come from its own file, then its language's, then English. Safe for use by several threads.
 */
public final class Messages {
    private static final ResourceBundle.Control CHAIN =
            ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<String, Map<String, String>> byTag;
    private final Map<Locale, Formats> formats = new ConcurrentHashMap<>();

    private final Words.Listener listener;

    private Messages(Map<String, Map<String, String>> byTag, Words.Listener listener) {
        this.byTag = byTag;
        this.listener = listener;
    }

    /** The same words, each sentence told to the listener. */
    Messages heardBy(Words.Listener other) {
        return new Messages(byTag, other);
    }

    /**
     * Reads every message file of a folder.
     *
     * @throws MessagesException listing every fault: a file that can't be read, a pattern that doesn't parse, a key or
     *     an argument that English doesn't have
     */
    public static Messages load(Path folder) {
        List<String> faults = new ArrayList<>();
        Map<String, Map<String, String>> byTag = MessageFiles.read(folder, faults);
        if (faults.isEmpty()) {
            faults.addAll(MessageFaults.of(byTag));
        }
        if (!faults.isEmpty()) {
            throw new MessagesException(folder, faults);
        }
        return new Messages(byTag, (key, arguments, text) -> {});
    }

    /** Words and formats of a locale; where its language has no file, English words with the formats of its region. */
    public Formats formats(Locale locale) {
        return formats.computeIfAbsent(locale, key -> Formats.of(words(key)));
    }

    /** Keys that a language's file lacks, so that English stands in: {@code de: plan.title}. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        byTag.forEach((tag, patterns) -> {
            var lacking = new TreeSet<>(byTag.get("").keySet());
            lacking.removeAll(patterns.keySet());
            lacking.forEach(key -> missing.add(tag + ": " + key));
        });
        return missing;
    }

    private Words words(Locale locale) {
        Map<String, String> merged = new HashMap<>();
        String language = "en";
        List<Locale> chain = new ArrayList<>(CHAIN.getCandidateLocales("messages", locale));
        java.util.Collections.reverse(chain);
        for (Locale candidate : chain) {
            String tag = candidate.toString();
            if (byTag.containsKey(tag)) {
                merged.putAll(byTag.get(tag));
                language = tag.isEmpty() ? language : candidate.toLanguageTag();
            }
        }
        String region = locale.getCountry().isEmpty() ? "" : "-" + locale.getCountry();
        String tag = language.equals("en") && !locale.getLanguage().equals("en") ? "en" + region : plain(locale);
        return new Words(
                numbered(tag, Optional.ofNullable(locale.getUnicodeLocaleType("nu"))), language, merged, listener);
    }

    /**
     * The locale of formats: in the digits that its region writes, unless the account asks for others ({@code
     * ar-SA-u-nu-latn}), and always in the calendar of the periods, which is the Gregorian.
     */
    private static ULocale numbered(String tag, Optional<String> asked) {
        ULocale plain = ULocale.forLanguageTag(tag + "-u-ca-gregory");
        ULocale wanted =
                asked.map(name -> plain.setKeywordValue("numbers", name)).orElse(plain);
        return NumberingSystem.getInstance(wanted).isAlgorithmic() ? plain.setKeywordValue("numbers", "latn") : wanted;
    }

    private static String plain(Locale locale) {
        return locale.stripExtensions().toLanguageTag();
    }

    /** Every pattern by language tag ({@code ""} is English) and key, for checks. */
    Map<String, Map<String, String>> patterns() {
        return new TreeMap<>(byTag);
    }
}
