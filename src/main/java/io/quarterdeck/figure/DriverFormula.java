package io.quarterdeck.figure;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An arithmetic formula over named decimals, e.g. {@code (baseline - actual) * volume * minute_rate / 60}: parsed
 * once, evaluated for each row in DECIMAL128.
 *
 * <p>It knows {@code + - * /}, comparisons, and {@code ABS CEILING FLOOR IF MAX MIN}; no text, no constants of its own
 * ({@code e} and {@code pi} are names like any other). Names are told apart by case.
 */
public final class DriverFormula {
    private final String text;
    private final Expression parsed;
    private final Set<String> variables;

    private DriverFormula(String text, Expression parsed, Set<String> variables) {
        this.text = text;
        this.parsed = parsed;
        this.variables = Collections.unmodifiableSet(variables);
    }

    /** @throws FormulaException when the text is no such formula */
    public static DriverFormula parse(String text) {
        try {
            Expression expression = new Expression(text, FormulaGrammar.CONFIGURATION);
            Set<String> variables = new LinkedHashSet<>();
            collect(text, expression.getAbstractSyntaxTree(), variables);
            return new DriverFormula(text, expression, variables);
        } catch (BaseException e) {
            throw new FormulaException("the formula \"" + text + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    /** Names that the formula needs, in the order in which they stand. */
    public Set<String> variables() {
        return variables;
    }

    public String text() {
        return text;
    }

    /**
     * The formula's value for these numbers; names that it doesn't use are ignored.
     *
     * @throws FormulaException when a variable is missing, a denominator is zero, or the result is no number
     */
    public BigDecimal evaluate(Map<String, BigDecimal> values) {
        Set<String> missing = new TreeSet<>(variables);
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw new FormulaException("the formula \"" + text + "\" needs " + String.join(", ", missing));
        }
        try {
            Expression expression = new Expression(parsed);
            for (String variable : variables) {
                expression.with(variable, values.get(variable));
            }
            return number(expression.evaluate());
        } catch (BaseException e) {
            throw new FormulaException(failure(e.getMessage()), e);
        } catch (ArithmeticException e) {
            throw new FormulaException(failure(String.valueOf(e.getMessage())), e);
        }
    }

    private BigDecimal number(EvaluationValue result) {
        if (!result.isNumberValue()) {
            throw new FormulaException("the formula \"" + text + "\" gives no number but " + result.getDataType());
        }
        return result.getNumberValue();
    }

    private String failure(String cause) {
        return "the formula \"" + text + "\" cannot be computed: " + cause;
    }

    private static void collect(String text, ASTNode node, Set<String> variables) {
        Token token = node.getToken();
        if (token.getType() == Token.TokenType.STRING_LITERAL) {
            throw new FormulaException("the formula \"" + text + "\" holds the text \"" + token.getValue()
                    + "\"; it may hold numbers and names only");
        }
        if (token.getType() == Token.TokenType.VARIABLE_OR_CONSTANT) {
            variables.add(token.getValue());
        }
        node.getParameters().forEach(parameter -> collect(text, parameter, variables));
    }
}
