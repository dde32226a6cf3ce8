package io.quarterdeck.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One value of a series.
 *
 * @param at name of the point's period ({@code 2026-Q3}, {@code 2026-07}) or a category ({@code 9} of an NPS histogram)
 * @param start first day of that period; empty for a category
 * @param detail further values of the point by name, e.g. {@code n}, {@code low}, {@code high}; in insertion order
 */
public record Point(String at, Optional<LocalDate> start, Optional<BigDecimal> value, Map<String, BigDecimal> detail) {
    public Point {
        detail = Collections.unmodifiableMap(new LinkedHashMap<>(detail));
    }
}
