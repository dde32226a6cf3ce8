package io.quarterdeck.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriverFormulaTest {
    @Test
    void aFormulaIsEvaluatedInExactDecimals() {
        DriverFormula formula = DriverFormula.parse("(baseline - actual) * volume * minute_rate / 60");

        BigDecimal value = formula.evaluate(Map.of(
                "baseline",
                decimal("12.3"),
                "actual",
                decimal("4.1"),
                "volume",
                decimal("1000"),
                "minute_rate",
                decimal("0.6")));

        assertThat(value).isEqualByComparingTo("82");
        assertThat(formula.variables()).containsExactlyInAnyOrder("baseline", "actual", "volume", "minute_rate");
    }

    @Test
    void decimalsThatADoubleCannotHoldStayExact() {
        assertThat(DriverFormula.parse("a + b").evaluate(Map.of("a", decimal("0.1"), "b", decimal("0.2"))))
                .isEqualTo(decimal("0.3"));
        assertThat(DriverFormula.parse("a * 1").evaluate(Map.of("a", decimal("1234567890123456789.01"))))
                .isEqualByComparingTo("1234567890123456789.01");
        assertThat(DriverFormula.parse("a / 3").evaluate(Map.of("a", decimal("1"))))
                .isEqualTo(decimal("0.3333333333333333333333333333333333"));
    }

    @Test
    void oneParsedFormulaServesManyRows() {
        DriverFormula formula = DriverFormula.parse("a - b");

        assertThat(formula.evaluate(Map.of("a", decimal("5"), "b", decimal("3"))))
                .isEqualByComparingTo("2");
        assertThat(formula.evaluate(Map.of("a", decimal("1"), "b", decimal("3"))))
                .isEqualByComparingTo("-2");
    }

    @Test
    void theNamesOfConstantsAreNamesLikeAnyOther() {
        DriverFormula formula = DriverFormula.parse("e * pi + true + null");

        assertThat(formula.variables()).containsExactlyInAnyOrder("e", "pi", "true", "null");
        assertThat(formula.evaluate(
                        Map.of("e", decimal("2"), "pi", decimal("3"), "true", decimal("1"), "null", decimal("4"))))
                .isEqualByComparingTo("11");
        assertThatThrownBy(() -> DriverFormula.parse("2 * pi").evaluate(Map.of()))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("needs pi");
    }

    @Test
    void namesAreToldApartByCase() {
        DriverFormula formula = DriverFormula.parse("Rate - rate - RATE");

        assertThat(formula.variables()).containsExactlyInAnyOrder("Rate", "rate", "RATE");
        assertThat(formula.evaluate(Map.of("Rate", decimal("10"), "rate", decimal("3"), "RATE", decimal("2"))))
                .isEqualByComparingTo("5");
    }

    @Test
    void namesWithAnIAreKeptUnderTurkishRules() {
        assertThat(DriverFormula.parse("invoices * MINUTES").variables())
                .containsExactlyInAnyOrder("invoices", "MINUTES");
        assertThat(DriverFormula.parse("min(invoices, 3)").evaluate(Map.of("invoices", decimal("7"))))
                .isEqualByComparingTo("3");
    }

    @Test
    void aMissingVariableIsNamedWithItsFormula() {
        assertThatThrownBy(() ->
                        DriverFormula.parse("(baseline - actual) * rate").evaluate(Map.of("actual", decimal("1"))))
                .isInstanceOf(FormulaException.class)
                .hasMessage("the formula \"(baseline - actual) * rate\" needs baseline, rate");
    }

    @Test
    void aDivisionByZeroIsNamedWithItsFormula() {
        assertThatThrownBy(() -> DriverFormula.parse("a / b").evaluate(Map.of("a", decimal("1"), "b", decimal("0"))))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("\"a / b\"")
                .hasMessageContaining("ivision by zero");
    }

    @Test
    void aComparisonMayChooseBetweenNumbers() {
        DriverFormula formula = DriverFormula.parse("IF(actual > baseline, 0, MAX(baseline - actual, 1))");

        assertThat(formula.evaluate(Map.of("actual", decimal("3"), "baseline", decimal("2"))))
                .isEqualByComparingTo("0");
        assertThat(formula.evaluate(Map.of("actual", decimal("2"), "baseline", decimal("9"))))
                .isEqualByComparingTo("7");
    }

    @Test
    void aResultThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> DriverFormula.parse("a > b").evaluate(Map.of("a", decimal("1"), "b", decimal("0"))))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("no number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"text\" + 1",
                "a + 'text'",
                "STR_UPPER(a)",
                "RANDOM()",
                "DT_NOW()",
                "a ^ 2",
                "SQRT(a)",
                "a[0]",
                "a.b",
                "2a",
                "(a",
                "a +",
                "",
                "a && b"
            })
    void whatIsNoArithmeticIsRefusedWhenRead(String text) {
        assertThatThrownBy(() -> DriverFormula.parse(text))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("the formula \"" + text + "\"");
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
