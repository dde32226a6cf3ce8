package io.quarterdeck.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares figures with expected ones, all of them before it complains, and counts what it compared. */
final class Comparison {
    /** Expected figures that aren't exact are rounded to two places, trailing zeros dropped. */
    private static final int PLACES = 2;

    private final List<String> differences = new ArrayList<>();
    private int compared;

    /** @param expected string: the exact decimal; integer: an exact count; decimal: rounded; null: no value */
    void same(String what, Optional<BigDecimal> actual, Object expected) {
        compared++;
        if (!agrees(actual, expected)) {
            differences.add(what + ": computed "
                    + actual.map(BigDecimal::toPlainString).orElse("nothing") + ", expected " + expected);
        }
    }

    /** A ratio (1.18) beside an expected percentage (118). */
    void samePercentage(String what, Optional<BigDecimal> ratio, Object expected) {
        same(what, ratio.map(value -> value.movePointRight(2)), expected);
    }

    void allAgree(int atLeast) {
        assertThat(differences).as("differences among %d figures", compared).isEmpty();
        assertThat(compared).as("figures compared").isGreaterThanOrEqualTo(atLeast);
    }

    private static boolean agrees(Optional<BigDecimal> actual, Object expected) {
        if (expected == null || actual.isEmpty()) {
            return expected == null && actual.isEmpty();
        }
        if (expected instanceof BigDecimal rounded) {
            return actual.get().setScale(PLACES, RoundingMode.HALF_UP).compareTo(rounded) == 0;
        }
        return actual.get().compareTo(new BigDecimal(expected.toString())) == 0;
    }
}
