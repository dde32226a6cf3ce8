package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Confidence;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A sum of rows that knows whether it is whole.
 *
 * @param amount in the figure's unit
 * @param rows number of rows; zero rows are no data, not an amount of zero
 * @param gap why a row that belongs to the sum has no amount
 * @param confidence the weakest of the rows
 */
record Sum(BigDecimal amount, int rows, Optional<Absence> gap, Optional<Confidence> confidence) {
    static final Sum NONE = new Sum(BigDecimal.ZERO, 0, Optional.empty(), Optional.empty());

    static Sum of(BigDecimal amount) {
        return new Sum(amount, 1, Optional.empty(), Optional.empty());
    }

    static Sum gap(Absence reason) {
        return new Sum(BigDecimal.ZERO, 1, Optional.of(reason), Optional.empty());
    }

    Sum with(Confidence known) {
        return new Sum(amount, rows, gap, Optional.of(known));
    }

    Sum plus(Sum other) {
        return new Sum(
                amount.add(other.amount), rows + other.rows, gap.or(other::gap), weaker(confidence, other.confidence));
    }

    /** Empty when there are no rows or when one of them lacks its amount. */
    Optional<BigDecimal> value() {
        return rows == 0 || gap.isPresent() ? Optional.empty() : Optional.of(amount);
    }

    private static Optional<Confidence> weaker(Optional<Confidence> one, Optional<Confidence> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return rank(one.get()) >= rank(other.get()) ? one : other;
    }

    private static int rank(Confidence confidence) {
        return switch (confidence) {
            case MEASURED -> 0;
            case ATTESTED -> 1;
            case ESTIMATED -> 2;
        };
    }
}
