package io.quarterdeck.gate;

import io.quarterdeck.figure.Unit;
import io.quarterdeck.metric.Kind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the last archived review of an account was made from.
 *
 * @param period name of its period, e.g. {@code 2026-Q2}
 * @param rowCounts rows of its snapshot by kind; a kind that had a pull but no rows may be left out or zero
 * @param figures its figures by id, those without a value left out
 */
public record EarlierReview(String period, Map<Kind, Integer> rowCounts, Map<String, Shown> figures) {
    /** What the customer was shown of a figure. */
    public record Shown(BigDecimal value, Unit unit) {}

    public EarlierReview {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        counts.putAll(rowCounts);
        rowCounts = Collections.unmodifiableMap(counts);
        figures = Map.copyOf(figures);
    }

    public int rows(Kind kind) {
        return rowCounts.getOrDefault(kind, 0);
    }
}
