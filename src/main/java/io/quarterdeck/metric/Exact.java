package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;

/** Decimal arithmetic of the figures: DECIMAL128, never rounded for display. */
final class Exact {
    static final MathContext CONTEXT = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Exact() {}

    /** Empty when the denominator is zero. */
    static Optional<BigDecimal> divide(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0 ? Optional.empty() : Optional.of(numerator.divide(denominator, CONTEXT));
    }

    static Optional<BigDecimal> divide(long numerator, long denominator) {
        return divide(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
