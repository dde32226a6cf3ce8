package io.quarterdeck.real;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * A part of a file of expected figures.
 *
 * @param path where it stands, for messages
 */
record Expected(String path, Map<?, ?> tree) {
    /** @throws AssertionError when the file has no such object */
    Expected at(String key) {
        if (tree.get(key) instanceof Map<?, ?> inner) {
            return new Expected(path + " / " + key, inner);
        }
        throw new AssertionError(path + " has no object " + key);
    }

    /** Whether the key stands there with an object; a null means that there is nothing to expect. */
    boolean hasObject(String key) {
        return tree.get(key) instanceof Map<?, ?>;
    }

    /** A string for an exact decimal, a number for a rounded one or a count, null for a figure without a value. */
    Object value(String key) {
        if (!tree.containsKey(key)) {
            throw new AssertionError(path + " has no " + key);
        }
        return tree.get(key);
    }

    String text(String key) {
        return (String) value(key);
    }

    /** Each inner object by its key, in order of the keys. */
    void each(BiConsumer<String, Expected> use) {
        Map<String, Expected> inner = new TreeMap<>();
        tree.keySet().forEach(key -> inner.put((String) key, at((String) key)));
        inner.forEach(use);
    }
}
