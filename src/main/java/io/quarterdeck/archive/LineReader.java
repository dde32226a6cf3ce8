package io.quarterdeck.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the members of a JSON object one by one, and knows those that nobody asked for. */
final class LineReader {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Map<?, ?> tree;
    private final Set<String> known = new HashSet<>();

    LineReader(Map<?, ?> tree) {
        this.tree = tree;
    }

    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("it has no " + key));
    }

    Optional<String> find(String key) {
        known.add(key);
        Object value = tree.get(key);
        if (value == null && !tree.containsKey(key)) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        throw new IllegalArgumentException("its " + key + " is no text");
    }

    /** Whole and not negative. */
    long number(String key) {
        known.add(key);
        Object value = tree.get(key);
        if ((value instanceof Integer || value instanceof Long) && ((Number) value).longValue() >= 0) {
            return ((Number) value).longValue();
        }
        throw new IllegalArgumentException("its " + key + " is no number that could be right");
    }

    String hash(String key) {
        String hash = text(key);
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("its " + key + " is no SHA-256");
        }
        return hash;
    }

    Instant instant(String key) {
        try {
            return Instant.parse(text(key));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("its " + key + " is no time", e);
        }
    }

    LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("its " + key + " is no day", e);
        }
    }

    /** @throws IllegalArgumentException when there are members that nobody asked for */
    void end() {
        for (Object key : tree.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw new IllegalArgumentException("it says more than an entry of its kind does");
            }
        }
    }
}
