package io.quarterdeck.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All figures of one account and period, in the order in which they were computed; ids are unique. */
public final class Figures {
    private final Map<String, Figure> byId;

    private Figures(Map<String, Figure> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /** @throws IllegalArgumentException when two figures have one id */
    public static Figures of(Collection<Figure> figures) {
        Map<String, Figure> byId = new LinkedHashMap<>();
        for (Figure figure : figures) {
            if (byId.put(figure.id(), figure) != null) {
                throw new IllegalArgumentException("two figures have the id " + figure.id());
            }
        }
        return new Figures(byId);
    }

    public List<Figure> all() {
        return new ArrayList<>(byId.values());
    }

    public Optional<Figure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The value where the deck may print it. */
    public Optional<BigDecimal> printed(String id) {
        return find(id).filter(Figure::printed).flatMap(Figure::value);
    }

    /** The value whether or not the deck may print it. */
    public Optional<BigDecimal> value(String id) {
        return find(id).flatMap(Figure::value);
    }

    /** Figures whose id begins with {@code prefix}, e.g. {@code value.delivered.}. */
    public List<Figure> under(String prefix) {
        return byId.values().stream()
                .filter(figure -> figure.id().startsWith(prefix))
                .toList();
    }
}
