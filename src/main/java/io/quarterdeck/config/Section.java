package io.quarterdeck.config;

import io.quarterdeck.spelling.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A section of a configuration file whose keys are consumed one by one; {@link #end} names those that nobody asked
 * for. What can't be read becomes a fault and comes back empty, so that reading goes on.
 */
final class Section {
    private final Path file;
    private final String name;
    private final Node.Mapping mapping;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();
    private final Map<String, Section> children = new LinkedHashMap<>();

    private Section(Path file, String name, Node.Mapping mapping, Faults faults) {
        this.file = file;
        this.name = name;
        this.mapping = mapping;
        this.faults = faults;
    }

    static Section root(Path file, Node.Mapping mapping, Faults faults) {
        return new Section(file, "", mapping, faults);
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    <T> Optional<T> optional(String key, Reading<T> reading) {
        return node(key).flatMap(node -> read(qualified(key), node, reading));
    }

    <T> T optional(String key, Reading<T> reading, T otherwise) {
        return optional(key, reading).orElse(otherwise);
    }

    /** A key whose usual value is read and checked like a written one; empty only when a fault says so. */
    <T> Optional<T> usual(String key, Reading<T> reading, String usual) {
        Node node = node(key).orElse(new Node.Scalar(mapping.line(), Node.Kind.TEXT, usual));
        return read(qualified(key), node, reading);
    }

    /** A key that must be there; empty only when a fault says so. */
    <T> Optional<T> required(String key, Reading<T> reading, String example) {
        if (!has(key)) {
            missing(key, example);
        }
        return optional(key, reading);
    }

    /** Adds that a key must be there. */
    void missing(String key, String example) {
        faults.add(file, mapping.line(), qualified(key) + " is missing", "write " + key + ": " + example);
    }

    /** The items of a list that can be read, none of them twice; none when the key is not there. */
    <T> List<T> list(String key, Reading<T> reading) {
        Node node = node(key).orElse(new Node.Sequence(mapping.line(), List.of()));
        if (!(node instanceof Node.Sequence sequence)) {
            fault(key, "a list is expected, not " + node.noun(), "write the items as [one, two]");
            return List.of();
        }
        Set<T> items = new LinkedHashSet<>();
        for (Node item : sequence.items()) {
            read(qualified(key), item, reading)
                    .filter(value -> !items.add(value))
                    .ifPresent(twice -> faults.add(
                            file, item.line(), qualified(key) + ": " + twice + " stands here twice", "keep one"));
        }
        return List.copyOf(items);
    }

    /** Whether a list is not there or has no items. */
    boolean isEmptyList(String key) {
        return node(key)
                .map(it ->
                        it instanceof Node.Sequence sequence && sequence.items().isEmpty())
                .orElse(true);
    }

    /** The values of a section whose keys are free, e.g. rates by name; in the file's order. */
    <T> Map<String, T> map(String key, Reading<String> keys, Reading<T> values) {
        Section child = section(key);
        Map<String, T> map = new LinkedHashMap<>();
        for (String name : child.names(keys)) {
            child.optional(name, values).ifPresent(value -> map.put(name, value));
        }
        return map;
    }

    /** The keys, which are free to choose as long as they can be read; the others are faults. */
    List<String> names(Reading<String> keys) {
        List<String> names = new ArrayList<>();
        mapping.entries().forEach((key, entry) -> {
            known.add(key);
            Node.Scalar scalar = new Node.Scalar(entry.line(), Node.Kind.TEXT, key);
            read(qualified(key), scalar, keys).ifPresent(readable -> names.add(key));
        });
        return names;
    }

    /** Whether keys stand under this one. */
    boolean isSection(String key) {
        return has(key) && mapping.entries().get(key).value() instanceof Node.Mapping;
    }

    /** The section under a key; without keys when it is not there or has only comments under it. */
    Section section(String key) {
        return children.computeIfAbsent(key, this::child);
    }

    private Section child(String key) {
        Optional<Node> node = node(key);
        Node.Mapping under = node.filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .orElse(new Node.Mapping(line(key), Map.of()));
        node.filter(it -> !(it instanceof Node.Mapping || isNothing(it)))
                .ifPresent(it -> fault(
                        key,
                        "a section with keys is expected, not " + it.noun(),
                        "write its key: value lines under it"));
        return new Section(file, qualified(key), new Node.Mapping(line(key), under.entries()), faults);
    }

    /** Line of a key, or of the section where it lacks the key. */
    int line(String key) {
        return has(key) ? mapping.entries().get(key).line() : mapping.line();
    }

    /** Adds what is wrong with a key's value. */
    void fault(String key, String message, String remedy) {
        faults.add(file, line(key), qualified(key) + ": " + message, remedy);
    }

    /** Names every key of this section and those under it that nobody asked for. */
    void end() {
        mapping.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                faults.add(file, entry.line(), qualified(key) + ": unknown key", Nearest.remedy(key, known));
            }
        });
        children.values().forEach(Section::end);
    }

    private <T> Optional<T> read(String subject, Node node, Reading<T> reading) {
        if (!(node instanceof Node.Scalar scalar)) {
            String message = subject + ": a single value is expected, not " + node.noun();
            faults.add(file, node.line(), message, "write it on one line");
            return Optional.empty();
        }
        try {
            return Optional.of(reading.of(scalar));
        } catch (UnfitException unfit) {
            faults.add(file, node.line(), subject + ": " + unfit.getMessage(), unfit.remedy());
            return Optional.empty();
        }
    }

    private Optional<Node> node(String key) {
        known.add(key);
        return has(key) ? Optional.of(mapping.entries().get(key).value()) : Optional.empty();
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NOTHING;
    }

    private String qualified(String key) {
        return name.isEmpty() ? key : name + "." + key;
    }
}
