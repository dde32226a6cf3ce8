package io.quarterdeck.review.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A trend without axes; nothing is drawn with fewer than two values. */
public record Sparkline(List<Optional<BigDecimal>> points, String alt) implements Chart {
    public Sparkline {
        points = List.copyOf(points);
    }
}
