package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Quantiles by linear interpolation between the two nearest ranks, as PostgreSQL's {@code percentile_cont}. */
final class Quantile {
    static final BigDecimal MEDIAN = new BigDecimal("0.5");
    static final BigDecimal P90 = new BigDecimal("0.9");

    private Quantile() {}

    /**
     * @param share 0 to 1
     * @return empty when there are no values
     */
    static Optional<BigDecimal> of(Collection<BigDecimal> values, BigDecimal share) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        BigDecimal rank = share.multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = rank.setScale(0, RoundingMode.FLOOR).intValueExact();
        BigDecimal low = sorted.get(below);
        BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        BigDecimal fraction = rank.subtract(BigDecimal.valueOf(below));
        return Optional.of(low.add(high.subtract(low).multiply(fraction), Exact.CONTEXT));
    }
}
