package io.quarterdeck.metric;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A JSON object whose members are asked for by name and type. */
record Tree(Map<?, ?> members) {
    Set<String> names() {
        return members.keySet().stream().map(String.class::cast).collect(Collectors.toSet());
    }

    Optional<String> findText(String name) {
        return find(name, String.class);
    }

    String text(String name) {
        return need(name, String.class);
    }

    boolean flag(String name) {
        return need(name, Boolean.class);
    }

    int number(String name) {
        return need(name, Integer.class);
    }

    List<String> texts(String name) {
        return elements(name).stream()
                .map(element -> cast(name, String.class, element))
                .toList();
    }

    Tree tree(String name) {
        return new Tree(need(name, Map.class));
    }

    Optional<Tree> findTree(String name) {
        return find(name, Map.class).map(map -> new Tree(map));
    }

    List<Tree> trees(String name) {
        return elements(name).stream()
                .map(element -> new Tree(cast(name, Map.class, element)))
                .toList();
    }

    private List<?> elements(String name) {
        return need(name, List.class);
    }

    private <T> Optional<T> find(String name, Class<T> type) {
        return Optional.ofNullable(members.get(name)).map(value -> cast(name, type, value));
    }

    private <T> T need(String name, Class<T> type) {
        return find(name, type).orElseThrow(() -> new IllegalArgumentException("this JSON lacks " + name));
    }

    private static <T> T cast(String name, Class<T> type, Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(name + " is no " + type.getSimpleName() + " in this JSON");
        }
        return type.cast(value);
    }
}
