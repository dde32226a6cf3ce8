package io.quarterdeck.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * One condition on a column of a row.
 *
 * @param values what the column is compared with: texts as they are, decimals without zeros at the end ({@code 9}),
 *     flags {@code true} and {@code false}, instants and days as ISO; in order, none for {@link Op#GIVEN} and
 *     {@link Op#MISSING}, one day for {@link Op#FROM}, {@link Op#BEFORE} and {@link Op#NOT_BEFORE}, the name of another
 *     column for {@link Op#AFTER_COLUMN} and {@link Op#BY_COLUMN}
 */
public record Condition(String column, Op op, List<String> values) {
    /** How a column is compared. A column that lacks fulfils {@link #NONE_OF}, {@link #NOT_BEFORE} and {@link #MISSING} alone. */
    public enum Op {
        ONE_OF,
        NONE_OF,
        /** On that day or later; an instant by its day in the zone of the snapshot's period. */
        FROM,
        /** Before that day. */
        BEFORE,
        /** Not before that day, or never. */
        NOT_BEFORE,
        /** On a later day than another column of the same row. */
        AFTER_COLUMN,
        /** By the day of another column of the same row. */
        BY_COLUMN,
        GIVEN,
        MISSING
    }

    public Condition {
        values = List.copyOf(values);
    }

    public static Condition is(String column, String value) {
        return new Condition(column, Op.ONE_OF, List.of(value));
    }

    public static Condition oneOf(String column, Collection<String> values) {
        return new Condition(
                column, Op.ONE_OF, values.stream().sorted().distinct().toList());
    }

    public static Condition noneOf(String column, Collection<String> values) {
        return new Condition(
                column, Op.NONE_OF, values.stream().sorted().distinct().toList());
    }

    public static Condition from(String column, LocalDate day) {
        return new Condition(column, Op.FROM, List.of(day.toString()));
    }

    public static Condition before(String column, LocalDate day) {
        return new Condition(column, Op.BEFORE, List.of(day.toString()));
    }

    public static Condition notBefore(String column, LocalDate day) {
        return new Condition(column, Op.NOT_BEFORE, List.of(day.toString()));
    }

    public static Condition by(String column, String latest) {
        return new Condition(column, Op.BY_COLUMN, List.of(latest));
    }

    public static Condition after(String column, String earlier) {
        return new Condition(column, Op.AFTER_COLUMN, List.of(earlier));
    }

    public static Condition given(String column) {
        return new Condition(column, Op.GIVEN, List.of());
    }

    public static Condition missing(String column) {
        return new Condition(column, Op.MISSING, List.of());
    }

    /** A decimal as a condition names it: 9.00 is {@code 9}. */
    public static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The day of {@link Op#FROM}, {@link Op#BEFORE} and {@link Op#NOT_BEFORE}. */
    public LocalDate day() {
        return LocalDate.parse(values.get(0));
    }

    /** For people: {@code measured_on from 2026-07-01}. */
    public String text() {
        String list = String.join(", ", values);
        return switch (op) {
            case ONE_OF -> column + (values.size() == 1 ? " = " : " one of ") + list;
            case NONE_OF -> column + (values.size() == 1 ? " not " : " none of ") + list;
            case FROM -> column + " from " + list;
            case BEFORE -> column + " before " + list;
            case NOT_BEFORE -> column + " not before " + list;
            case AFTER_COLUMN -> column + " after " + list;
            case BY_COLUMN -> column + " by " + list;
            case GIVEN -> column + " given";
            case MISSING -> column + " not given";
        };
    }
}
