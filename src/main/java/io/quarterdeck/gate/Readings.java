package io.quarterdeck.gate;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Takes the single numbers out of the rows of a kind, each with the series in which it stands. */
final class Readings {
    private Readings() {}

    static Stream<Reading> of(Kind kind, List<Row> rows) {
        return rows.stream().flatMap(row -> of(kind, row));
    }

    private static Stream<Reading> of(Kind kind, Row row) {
        return switch (kind) {
            case MEASUREMENT -> measurement(row);
            case USAGE ->
                Stream.concat(
                        Stream.of(usage(row, "value")),
                        row.findDecimal("capacity").stream().map(any -> usage(row, "capacity")));
            case GOAL_MEASUREMENT ->
                Stream.of(new Reading(
                        "goal." + row.text("goal_id") + ".actual",
                        "the measurements of the goal " + row.text("goal_id"),
                        row.day("measured_on"),
                        row.decimal("value")));
            case BASELINE ->
                Stream.of(new Reading(
                        "value.baseline." + row.text("driver"),
                        "the baselines of the driver " + row.text("driver"),
                        row.day("effective_from"),
                        row.decimal("value")));
            case DRIVER_RATE ->
                Stream.of(new Reading(
                        "value.delivered." + row.text("driver"),
                        "the rates " + row.text("name") + " of the driver " + row.text("driver"),
                        row.day("effective_from"),
                        row.decimal("value")));
            case PROMISE -> promise(row);
            case INVESTMENT ->
                Stream.of(new Reading(
                        "investment.cumulative", "the investments", row.day("invested_on"), row.decimal("amount")));
            default -> Stream.empty();
        };
    }

    private static Stream<Reading> measurement(Row row) {
        String driver = row.text("driver");
        String part = row.findText("part").map(name -> ", part " + name).orElse("");
        return row.numbers("inputs").entrySet().stream()
                .map(input -> new Reading(
                        "value.delivered." + driver,
                        "the " + row.text("confidence") + " inputs " + input.getKey() + " of the driver " + driver
                                + part,
                        row.day("measured_on"),
                        input.getValue()));
    }

    private static Reading usage(Row row, String column) {
        String measure = row.text("measure");
        return new Reading(
                "usage." + measure,
                "the " + column + " of the measure " + measure,
                row.day("measured_on"),
                row.decimal(column));
    }

    /** By day, for a year and a quarter are promised alike. */
    private static Stream<Reading> promise(Row row) {
        long days = ChronoUnit.DAYS.between(row.day("period_from"), row.day("period_to"));
        if (days <= 0) {
            return Stream.empty();
        }
        BigDecimal daily = row.decimal("amount").divide(BigDecimal.valueOf(days), MathContext.DECIMAL64);
        return Stream.of(new Reading(
                "value.promised." + row.text("driver"),
                "the promises by day of the driver " + row.text("driver"),
                row.day("period_from"),
                daily));
    }
}
