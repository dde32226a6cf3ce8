package io.quarterdeck.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A number with everything that is needed to prove it: formula, inputs, source and how many rows it was made from.
 *
 * <p>The value is unrounded (DECIMAL128). Missing is not zero: a figure without a value says why. A value that can be
 * computed but that the deck must not print has {@code printed = false} and the reason.
 *
 * @param id dotted id as in the definitions, e.g. {@code value.delivered.invoices}
 * @param name in English or in the customer's words; the deck translates built-in names by id
 * @param points a series that belongs to the figure, oldest first; empty when it is a single number
 * @param formula in words of the inputs, e.g. {@code (promoters - detractors) / n * 100}
 * @param inputs name → decimal string, date or id of another figure, in the formula's order
 * @param source kinds of rows, comma-separated, e.g. {@code measurement, baseline}
 * @param rows number of rows that entered the value
 * @param rowSets which rows these are, and which others are needed to compute the value; of the value alone, not of the
 *     series
 * @param asOf last day that the value speaks of
 */
public record Figure(
        String id,
        String name,
        Optional<BigDecimal> value,
        Unit unit,
        boolean printed,
        Optional<Absence> reason,
        List<Point> points,
        String formula,
        Map<String, String> inputs,
        String source,
        int rows,
        List<RowSet> rowSets,
        LocalDate asOf,
        Optional<Confidence> confidence,
        Optional<Status> status) {
    public Figure {
        points = List.copyOf(points);
        rowSets = List.copyOf(rowSets);
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        if (value.isEmpty() && reason.isEmpty()) {
            throw new IllegalArgumentException(id + " has neither a value nor a reason for having none");
        }
        if (value.isEmpty() && printed) {
            throw new IllegalArgumentException(id + " has no value to print");
        }
        if (!printed && reason.isEmpty()) {
            throw new IllegalArgumentException(id + " is withheld without a reason");
        }
    }

    public static FigureBuilder of(String id, String name, Unit unit) {
        return new FigureBuilder(id, name, unit);
    }
}
