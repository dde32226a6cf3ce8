package io.quarterdeck.metric;

import io.quarterdeck.figure.Figures;
import java.util.List;

/**
 * The figures of a snapshot and what was found wrong on the way.
 *
 * @param defects each of them holds the review; empty when all is well
 */
public record Computed(Figures figures, List<Defect> defects) {
    public Computed {
        defects = List.copyOf(defects);
    }
}
