package io.quarterdeck.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A JSON object whose members are asked for by name and type; what lacks or is of another type is named. */
public record Tree(Map<?, ?> members) {
    public Set<String> names() {
        return members.keySet().stream().map(String.class::cast).collect(Collectors.toSet());
    }

    public Optional<String> findText(String name) {
        return find(name, String.class);
    }

    public String text(String name) {
        return need(name, String.class);
    }

    public boolean flag(String name) {
        return need(name, Boolean.class);
    }

    public int number(String name) {
        return need(name, Integer.class);
    }

    public List<String> texts(String name) {
        return elements(name).stream()
                .map(element -> cast(name, String.class, element))
                .toList();
    }

    public Tree tree(String name) {
        return new Tree(need(name, Map.class));
    }

    public Optional<Tree> findTree(String name) {
        return find(name, Map.class).map(map -> new Tree(map));
    }

    public List<Tree> trees(String name) {
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
