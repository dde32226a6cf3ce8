package io.quarterdeck.evidence;

import io.quarterdeck.figure.DriverFormula;
import io.quarterdeck.figure.FormulaException;
import io.quarterdeck.json.Tree;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure's printed formula evaluated over its printed inputs: a second way to its value, that of a reader with a pocket
 * calculator. Formulas in words have none.
 */
final class FigureFormula {
    private static final String SUM = "sum";

    private FigureFormula() {}

    /** The value by the formula; empty when it is in words or lacks an input. */
    static Optional<BigDecimal> value(Tree figure) {
        Tree inputs = figure.tree("inputs");
        String formula = figure.text("formula");
        if (formula.equals("sum of the inputs") || formula.startsWith("sum of the inputs:")) {
            return sum(inputs);
        }
        Map<String, BigDecimal> values = new HashMap<>();
        String text = inputs.names().contains(SUM) ? withoutInnerSum(formula) : formula;
        List<String> names = inputs.names().stream()
                .sorted(Comparator.comparing((String name) -> -name.length()).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            Optional<BigDecimal> value = Derivation.decimal(inputs.text(name));
            String variable = "v" + index + "_";
            // whole names only: value.delivered is no part of value.delivered.invoices
            text = Pattern.compile("(?<![\\p{L}\\p{N}_.])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_]|\\.\\p{L})")
                    .matcher(text)
                    .replaceAll(Matcher.quoteReplacement(variable));
            value.ifPresent(number -> values.put(variable, number));
        }
        try {
            DriverFormula parsed = DriverFormula.parse(text);
            return !parsed.variables().isEmpty() && values.keySet().containsAll(parsed.variables())
                    ? Optional.of(parsed.evaluate(values))
                    : Optional.empty();
        } catch (FormulaException inWords) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> sum(Tree inputs) {
        return inputs.names().isEmpty()
                ? Optional.empty()
                : inputs.names().stream()
                        .map(name -> Derivation.decimal(inputs.text(name)))
                        .reduce(Optional.of(BigDecimal.ZERO), (sum, next) -> sum.flatMap(all -> next.map(all::add)));
    }

    /** {@code sum((baseline - actual) * rate) * haircut} over the rows is the input "sum" times the haircut. */
    private static String withoutInnerSum(String formula) {
        if (!formula.startsWith(SUM + "(")) {
            return formula;
        }
        int depth = 0;
        for (int index = SUM.length(); index < formula.length(); index++) {
            depth += formula.charAt(index) == '(' ? 1 : 0;
            depth -= formula.charAt(index) == ')' ? 1 : 0;
            if (depth == 0) {
                return SUM + formula.substring(index + 1);
            }
        }
        return formula;
    }
}
