package io.quarterdeck.figure;

import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.FunctionDictionaryIfc;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.config.OperatorDictionaryIfc;
import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.IfFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixPlusOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixGreaterOperator;
import com.ezylang.evalex.operators.booleans.InfixLessEqualsOperator;
import com.ezylang.evalex.operators.booleans.InfixLessOperator;
import java.math.MathContext;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a driver's formula may say: exact arithmetic only. Powers, roots and logarithms go through doubles in EvalEx and
 * rounding belongs to display, so they are left out.
 */
final class FormulaGrammar {
    static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .mathContext(MathContext.DECIMAL128)
            .stripTrailingZeros(false)
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .singleQuoteStringLiteralsAllowed(false)
            .defaultConstants(Map.of())
            .dataAccessorSupplier(Variables::new)
            .locale(Locale.ROOT)
            .zoneId(ZoneOffset.UTC)
            .operatorDictionary(operators())
            .functionDictionary(functions())
            .build();

    private FormulaGrammar() {}

    private static OperatorDictionaryIfc operators() {
        OperatorDictionaryIfc operators = new MapBasedOperatorDictionary();
        operators.addOperator("+", new PrefixPlusOperator());
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new InfixDivisionOperator());
        operators.addOperator("<", new InfixLessOperator());
        operators.addOperator("<=", new InfixLessEqualsOperator());
        operators.addOperator(">", new InfixGreaterOperator());
        operators.addOperator(">=", new InfixGreaterEqualsOperator());
        return operators;
    }

    private static FunctionDictionaryIfc functions() {
        FunctionDictionaryIfc functions = new MapBasedFunctionDictionary();
        functions.addFunction("ABS", new AbsFunction());
        functions.addFunction("CEILING", new CeilingFunction());
        functions.addFunction("FLOOR", new FloorFunction());
        functions.addFunction("IF", new IfFunction());
        functions.addFunction("MAX", new MaxFunction());
        functions.addFunction("MIN", new MinFunction());
        return functions;
    }

    /** Values by exact name; EvalEx's own accessor takes {@code Rate} and {@code rate} for one. */
    private static final class Variables implements DataAccessorIfc {
        private final Map<String, EvaluationValue> values = new HashMap<>();

        @Override
        public EvaluationValue getData(String variable) {
            return values.get(variable);
        }

        @Override
        public void setData(String variable, EvaluationValue value) {
            values.put(variable, value);
        }
    }
}
