package io.quarterdeck.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a {@link Figure} together; ends with exactly one of {@link #value}, {@link #withheld}, {@link #absent}. */
public final class FigureBuilder {
    private final String id;
    private final String name;
    private final Unit unit;
    private final Map<String, String> inputs = new LinkedHashMap<>();
    private List<Point> points = List.of();
    private String formula = "";
    private String source = "";
    private int rows;
    private List<RowSet> rowSets = List.of();
    private LocalDate asOf = LocalDate.EPOCH;
    private Optional<Confidence> confidence = Optional.empty();
    private Optional<Status> status = Optional.empty();

    FigureBuilder(String id, String name, Unit unit) {
        this.id = id;
        this.name = name;
        this.unit = unit;
    }

    public FigureBuilder formula(String text) {
        formula = text;
        return this;
    }

    public FigureBuilder input(String inputName, BigDecimal input) {
        inputs.put(inputName, input.toPlainString());
        return this;
    }

    public FigureBuilder input(String inputName, long input) {
        inputs.put(inputName, Long.toString(input));
        return this;
    }

    /** An input that is a date, a period or the id of another figure. */
    public FigureBuilder input(String inputName, String input) {
        inputs.put(inputName, input);
        return this;
    }

    public FigureBuilder source(String kinds, int rowCount, LocalDate lastDay) {
        source = kinds;
        rows = rowCount;
        asOf = lastDay;
        return this;
    }

    /** The rows that {@link #source} counts, and those that are looked up. */
    public FigureBuilder rows(List<RowSet> sets) {
        rowSets = sets.stream().distinct().toList();
        return this;
    }

    public FigureBuilder rows(RowSet... sets) {
        return rows(List.of(sets));
    }

    public FigureBuilder points(List<Point> series) {
        points = series;
        return this;
    }

    public FigureBuilder confidence(Confidence known) {
        confidence = Optional.of(known);
        return this;
    }

    public FigureBuilder status(Status verdict) {
        status = Optional.of(verdict);
        return this;
    }

    public Figure value(BigDecimal value) {
        return build(Optional.of(value), true, Optional.empty());
    }

    public Figure value(long value) {
        return value(BigDecimal.valueOf(value));
    }

    /** Computed, but not to be printed. */
    public Figure withheld(BigDecimal value, Absence reason) {
        return build(Optional.of(value), false, Optional.of(reason));
    }

    public Figure absent(Absence reason) {
        return build(Optional.empty(), false, Optional.of(reason));
    }

    /** The value where there is one, else the reason for having none. */
    public Figure valueOr(Optional<BigDecimal> value, Absence reason) {
        return value.isPresent() ? value(value.get()) : absent(reason);
    }

    private Figure build(Optional<BigDecimal> value, boolean printed, Optional<Absence> reason) {
        return new Figure(
                id,
                name,
                value,
                unit,
                printed,
                reason,
                points,
                formula,
                inputs,
                source,
                rows,
                rowSets,
                asOf,
                confidence,
                status);
    }
}
