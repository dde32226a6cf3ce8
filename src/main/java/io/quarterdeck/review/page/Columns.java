package io.quarterdeck.review.page;

import java.math.BigDecimal;
import java.util.List;

/** Plain columns from zero, such as the answers 0 to 10. */
public record Columns(List<Bar> bars, String alt) implements Chart {
    public Columns {
        bars = List.copyOf(bars);
    }

    /** @param text above the column; empty for none */
    public record Bar(String label, BigDecimal amount, String text, Tone tone) {}
}
