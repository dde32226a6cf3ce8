package io.quarterdeck.review.page;

import java.math.BigDecimal;
import java.util.List;

/** Bars from an opening to a closing amount; each CHANGE floats from where the one before ended. */
public record Waterfall(List<Step> steps, String alt) implements Chart {
    public Waterfall {
        steps = List.copyOf(steps);
    }

    /** @param amount signed; of a CHANGE the difference, else the bar's height from zero */
    public record Step(String label, Kind kind, BigDecimal amount, String text, Tone tone) {}

    /** How a bar is drawn. */
    public enum Kind {
        /** Outlined. */
        PLAN,
        /** The period before: light. */
        OPENING,
        CHANGE,
        /** Solid. */
        ACTUAL
    }
}
