package io.quarterdeck.review.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Bars from an opening to a closing amount; each CHANGE floats from where the one before ended. */
public record Waterfall(List<Step> steps, String alt) implements Chart {
    /** Changes that take less than this of the highest bar are slivers beside whole totals. */
    private static final BigDecimal SLIVERS = new BigDecimal("0.125");
    /** Less than this of the highest bar is told by its number alone: a picture would make it more than it is. */
    private static final BigDecimal NOTHING = new BigDecimal("0.001");
    /** What a shortened total has below the lowest change, to the height of all changes. */
    private static final BigDecimal STUB = new BigDecimal("0.5");

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /**
     * What is left out of each total's bar, from its foot, so that the changes between totals that are nearly alike can
     * be seen; zero where bars are whole. A bar from which something is left out is drawn with a break.
     */
    public BigDecimal omitted() {
        if (steps.isEmpty() || steps.get(0).kind() == Kind.CHANGE) {
            return BigDecimal.ZERO;
        }
        List<BigDecimal> levels = levels();
        BigDecimal low = Collections.min(levels);
        BigDecimal high = Collections.max(levels);
        BigDecimal height = high.subtract(low);
        boolean slivers = low.signum() > 0
                && height.compareTo(high.multiply(SLIVERS)) < 0
                && height.compareTo(high.multiply(NOTHING)) > 0;
        return slivers ? low.subtract(height.multiply(STUB)) : BigDecimal.ZERO;
    }

    /** Where each bar ends. */
    private List<BigDecimal> levels() {
        List<BigDecimal> levels = new ArrayList<>();
        BigDecimal level = BigDecimal.ZERO;
        for (Step step : steps) {
            level = step.kind() == Kind.CHANGE ? level.add(step.amount()) : step.amount();
            levels.add(level);
        }
        return levels;
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
