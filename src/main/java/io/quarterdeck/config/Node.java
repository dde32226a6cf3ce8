package io.quarterdeck.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows the line on which it begins. */
sealed interface Node {
    int line();

    /** What a person would call it, for messages that must not show the value. */
    String noun();

    /** Keys with their values, in the file's order. */
    record Mapping(int line, Map<String, Entry> entries) implements Node {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String noun() {
            return "a section with keys";
        }
    }

    /** A key's value and the line of the key itself. */
    record Entry(int line, Node value) {}

    /** A list. */
    record Sequence(int line, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String noun() {
            return "a list";
        }
    }

    /** A single value as it is written. */
    record Scalar(int line, Kind kind, String text) implements Node {
        @Override
        public String noun() {
            return kind.noun;
        }
    }

    /** What YAML takes a single value for. */
    enum Kind {
        TEXT("a text"),
        NUMBER("a number"),
        FLAG("a yes-or-no word"),
        NOTHING("nothing");

        private final String noun;

        Kind(String noun) {
            this.noun = noun;
        }
    }
}
