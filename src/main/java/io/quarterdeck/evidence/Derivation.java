package io.quarterdeck.evidence;

import io.quarterdeck.figure.DriverFormula;
import io.quarterdeck.figure.FormulaException;
import io.quarterdeck.json.Tree;
import io.quarterdeck.review.PrintedNumber;
import io.quarterdeck.review.format.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a printed number follows from the ledger: its value from its inputs, its digits from its value. */
final class Derivation {
    /** Two ways of DECIMAL128 arithmetic may differ in the last of their 34 digits. */
    private static final BigDecimal NEARLY = new BigDecimal("1e-30");

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final String MINUS = "-\u2212\u2012\u2013\uFE63\uFF0D";

    private final Map<String, EvidenceFile.Entry> figures;

    Derivation(Map<String, EvidenceFile.Entry> figures) {
        this.figures = figures;
    }

    /** What is wrong; empty when it follows. */
    Optional<String> fault(PrintedNumber number) {
        return fromInputs(number)
                .or(() -> shown(number))
                .or(() -> sign(number))
                .map(fault -> number.evidence() + " printed as \"" + number.text() + "\": " + fault);
    }

    private Optional<String> fromInputs(PrintedNumber number) {
        if (!figures.containsKey(number.evidence())) {
            return Optional.of("the ledger has no such figure");
        }
        try {
            Map<String, BigDecimal> values = new HashMap<>();
            for (Map.Entry<String, String> input : number.inputs().entrySet()) {
                Optional<BigDecimal> value = value(input.getValue());
                if (value.isEmpty()) {
                    return Optional.of("the ledger has no number " + input.getValue());
                }
                values.put(input.getKey(), value.get());
            }
            BigDecimal computed = DriverFormula.parse(number.formula()).evaluate(values);
            return same(computed, number.value())
                    ? Optional.empty()
                    : Optional.of(number.formula() + " gives " + computed.toPlainString() + ", not "
                            + number.value().toPlainString());
        } catch (FormulaException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<BigDecimal> value(String reference) {
        int end = 0;
        while (end < reference.length() && "@#!".indexOf(reference.charAt(end)) < 0) {
            end++;
        }
        EvidenceFile.Entry entry = figures.get(reference.substring(0, end));
        if (entry == null) {
            return Optional.empty();
        }
        String rest = reference.substring(end);
        if (rest.isEmpty()) {
            return entry.figure().findText("value").map(BigDecimal::new);
        }
        if (rest.equals("#rows")) {
            return Optional.of(BigDecimal.valueOf(entry.figure().number("rows")));
        }
        if (rest.startsWith("!")) {
            return entry.figure().tree("inputs").findText(rest.substring(1)).flatMap(Derivation::decimal);
        }
        return rest.startsWith("@") ? point(entry.figure(), rest.substring(1)) : Optional.empty();
    }

    private static Optional<BigDecimal> point(Tree figure, String name) {
        if (!figure.names().contains("points")) {
            return Optional.empty();
        }
        for (Tree point : figure.trees("points")) {
            String at = point.text("at");
            if (name.equals(at)) {
                return point.findText("value").map(BigDecimal::new);
            }
            if (name.startsWith(at + "#")) {
                Optional<Tree> detail = point.findTree("detail");
                return detail.flatMap(there -> there.findText(name.substring(at.length() + 1)))
                        .map(BigDecimal::new);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> shown(PrintedNumber number) {
        String digits = PlainText.digits(number.text());
        StringBuilder expected = new StringBuilder();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal step = BigDecimal.ZERO;
        for (Shown shown : number.shown()) {
            expected.append(PlainText.digits(shown.number().toPlainString()));
            sum = sum.add(shown.number().abs().multiply(shown.factor()));
            step = BigDecimal.ONE
                    .scaleByPowerOfTen(-shown.number().scale())
                    .multiply(shown.factor().abs());
        }
        // a number that is spelt in words has no digits
        if (!digits.isEmpty() && !digits.contentEquals(expected)) {
            return Optional.of("its digits are not those of " + plain(number.shown()));
        }
        if (number.shown().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal off = number.value().abs().subtract(sum).abs();
        BigDecimal room = step.multiply(HALF).add(number.value().abs().multiply(NEARLY));
        return off.compareTo(room) <= 0
                ? Optional.empty()
                : Optional.of(
                        plain(number.shown()) + " is not " + number.value().toPlainString() + " rounded");
    }

    /** A sign in the text is that of the value, and a value below zero shows one. */
    private static Optional<String> sign(PrintedNumber number) {
        String text = number.text();
        int firstDigit = 0;
        while (firstDigit < text.length() && !Character.isDigit(text.charAt(firstDigit))) {
            firstDigit++;
        }
        if (firstDigit == text.length()) {
            return Optional.empty();
        }
        boolean minus = text.substring(0, firstDigit).chars().anyMatch(letter -> MINUS.indexOf(letter) >= 0)
                || MINUS.indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean plus = text.substring(0, firstDigit).indexOf('+') >= 0;
        int sign = number.value().signum();
        if (minus && sign > 0 || plus && sign < 0) {
            return Optional.of("its sign is not that of " + number.value().toPlainString());
        }
        boolean zero = PlainText.digits(text).chars().allMatch(digit -> digit == '0');
        return sign < 0 && !minus && !zero
                ? Optional.of("it shows no sign, but is " + number.value().toPlainString())
                : Optional.empty();
    }

    static boolean same(BigDecimal one, BigDecimal other) {
        BigDecimal off = one.subtract(other, MathContext.UNLIMITED).abs();
        return off.compareTo(one.abs().max(other.abs()).multiply(NEARLY)) <= 0;
    }

    static Optional<BigDecimal> decimal(String text) {
        boolean number = text.length() <= 400 && text.matches("-?[0-9]+([.][0-9]+)?");
        return number ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static String plain(List<Shown> shown) {
        return shown.stream()
                .map(each ->
                        each.number().toPlainString() + " × " + each.factor().toPlainString())
                .reduce((one, more) -> one + " + " + more)
                .orElse("nothing");
    }
}
