package io.quarterdeck.metric;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers figures and defects while they are computed. */
final class Computation {
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Set<Defect> defects = new LinkedHashSet<>();

    /** Keeps the first of two figures with one id: a measure called {@code x.share} can clash with the share of x. */
    Figure add(Figure figure) {
        if (figures.putIfAbsent(figure.id(), figure) != null) {
            defect(new Defect(
                    "unique-figures",
                    Optional.of(figure.id()),
                    "two figures have the id " + figure.id(),
                    "rename the driver, goal or measure whose name makes it"));
        }
        return figure;
    }

    void defect(Defect defect) {
        defects.add(defect);
    }

    Computed computed() {
        return new Computed(Figures.of(figures.values()), List.copyOf(defects));
    }
}
