package io.quarterdeck.review.format;

import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A number of the evidence ledger on its way to a page: the only thing that {@link Formats} writes, so that no page can
 * print a number which nobody can trace. What is computed from several keeps the formula.
 *
 * <p>References name what an input is: {@code E07} the figure's value, {@code E07@2026-Q2} a point of its series,
 * {@code E07@2026-Q2#n} a detail of the point, {@code E07!baseline} an input of the figure.
 */
public final class Cited implements Comparable<Cited> {
    /** Notes what is printed of which figure. */
    public interface Recorder {
        void printed(Cited number, String text, List<Shown> shown);
    }

    private final String evidence;
    private final BigDecimal value;
    private final Unit unit;
    /** Over the inputs, in the grammar of the drivers' formulas. */
    private final String formula;

    private final Map<String, String> inputs;
    private final Recorder recorder;

    private Cited(
            String evidence,
            BigDecimal value,
            Unit unit,
            String formula,
            Map<String, String> inputs,
            Recorder recorder) {
        this.evidence = evidence;
        this.value = value;
        this.unit = unit;
        this.formula = formula;
        this.inputs = Collections.unmodifiableMap(inputs);
        this.recorder = recorder;
    }

    /** @param reference of this value, under the evidence number that it begins with */
    public static Cited of(String reference, BigDecimal value, Unit unit, Recorder recorder) {
        String evidence = reference.split("[@#!]", 2)[0];
        return new Cited(evidence, value, unit, "a", new LinkedHashMap<>(Map.of("a", reference)), recorder);
    }

    public String evidence() {
        return evidence;
    }

    /** Unrounded. */
    public BigDecimal value() {
        return value;
    }

    public Unit unit() {
        return unit;
    }

    public String formula() {
        return formula;
    }

    /** Letter → reference. */
    public Map<String, String> inputs() {
        return inputs;
    }

    public int signum() {
        return value.signum();
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** For plurals and rules, never for print. */
    public long whole() {
        return value.longValue();
    }

    public Cited abs() {
        return value.signum() >= 0
                ? this
                : new Cited(evidence, value.abs(), unit, "ABS(" + formula + ")", inputs, recorder);
    }

    public Cited negate() {
        return new Cited(evidence, value.negate(), unit, "-(" + formula + ")", inputs, recorder);
    }

    public Cited plus(Cited other) {
        return with(other, "+", value.add(other.value, MathContext.DECIMAL128), unit);
    }

    public Cited minus(Cited other) {
        return with(other, "-", value.subtract(other.value, MathContext.DECIMAL128), unit);
    }

    /** @throws ArithmeticException when the other is zero */
    public Cited over(Cited other) {
        return with(other, "/", value.divide(other.value, MathContext.DECIMAL128), Unit.RATIO);
    }

    public Cited times(Cited other) {
        return with(other, "*", value.multiply(other.value, MathContext.DECIMAL128), unit);
    }

    /** This ÷ before − 1, as a ratio. */
    public Cited growthOver(Cited before) {
        return over(before).less(BigDecimal.ONE);
    }

    /** Less a constant of the rule, such as one whole. */
    public Cited less(BigDecimal constant) {
        return new Cited(
                evidence,
                value.subtract(constant, MathContext.DECIMAL128),
                unit,
                "(" + formula + ") - " + constant.toPlainString(),
                inputs,
                recorder);
    }

    /** The same value counted in another unit by how many of it one is, e.g. minutes of hours. */
    public Cited as(Unit other) {
        return new Cited(evidence, value, other, formula, inputs, recorder);
    }

    /**
     * The text in which a person wrote this number, as a piece of the figure; noted as printed.
     *
     * @param shown what {@link Reading#shownOf} gave for it
     */
    public String asWritten(String text, Shown shown) {
        return print(text, shown);
    }

    /** The text as a piece of this figure; noted as printed. */
    String print(String text, Shown... shown) {
        recorder.printed(this, text, List.of(shown));
        return Marks.mark(Run.Kind.FIGURE, evidence, text);
    }

    private Cited with(Cited other, String operator, BigDecimal result, Unit resulting) {
        Map<String, String> both = new LinkedHashMap<>(inputs);
        String theirs = other.formula;
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Map.Entry<String, String> input : other.inputs.entrySet()) {
            String known = both.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(input.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> letter(both.size()));
            both.put(known, input.getValue());
            renamed.put(input.getKey(), known);
        }
        StringBuilder rewritten = new StringBuilder();
        // names are single lower-case letters, functions are upper case, so that a letter can be told
        for (char each : theirs.toCharArray()) {
            rewritten.append(renamed.getOrDefault(String.valueOf(each), String.valueOf(each)));
        }
        return new Cited(
                evidence,
                result,
                resulting,
                group(formula) + " " + operator + " " + group(rewritten.toString()),
                both,
                recorder);
    }

    private static String group(String formula) {
        return formula.matches("[a-z]|ABS\\([^()]*\\)") ? formula : "(" + formula + ")";
    }

    private static String letter(int index) {
        if (index >= 26) {
            throw new IllegalStateException("a printed number is made from more than 26 others");
        }
        return String.valueOf((char) ('a' + index));
    }

    @Override
    public int compareTo(Cited other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cited cited
                && cited.evidence.equals(evidence)
                && cited.formula.equals(formula)
                && cited.inputs.equals(inputs)
                && cited.value.compareTo(value) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(evidence, formula, inputs);
    }

    @Override
    public String toString() {
        return evidence + " " + formula + " " + inputs;
    }
}
