package io.quarterdeck.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantileTest {
    @Test
    void itInterpolatesBetweenTheTwoNearestRanks() {
        List<BigDecimal> values =
                List.of(new BigDecimal("4"), new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("10"));

        assertThat(Quantile.of(values, Quantile.MEDIAN))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("3"));
        assertThat(Quantile.of(values, Quantile.P90))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("8.2"));
        assertThat(Quantile.of(values, BigDecimal.ZERO)).contains(new BigDecimal("1"));
        assertThat(Quantile.of(values, BigDecimal.ONE)).contains(new BigDecimal("10"));
        assertThat(Quantile.of(List.of(), Quantile.MEDIAN)).isEmpty();
    }

    @Test
    void itAgreesWithTheDefinitionByShares() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<BigDecimal> values = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(40); i++) {
                values.add(BigDecimal.valueOf(random.nextInt(1000), 2));
            }
            Collections.shuffle(values, random);
            BigDecimal share = BigDecimal.valueOf(random.nextInt(101), 2);

            assertThat(Quantile.of(values, share))
                    .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo(reference(values, share)));
        }
    }

    /** The point at {@code share} of the polygon whose corners stand at i ÷ (n − 1): searched, not indexed. */
    private static BigDecimal reference(List<BigDecimal> values, BigDecimal share) {
        List<BigDecimal> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        BigDecimal steps = BigDecimal.valueOf(Math.max(1, sorted.size() - 1));
        for (int i = 0; i + 1 < sorted.size(); i++) {
            BigDecimal along = share.multiply(steps).subtract(BigDecimal.valueOf(i));
            if (along.signum() >= 0 && along.compareTo(BigDecimal.ONE) <= 0) {
                BigDecimal rest = BigDecimal.ONE.subtract(along);
                return sorted.get(i).multiply(rest).add(sorted.get(i + 1).multiply(along), MathContext.DECIMAL128);
            }
        }
        return sorted.get(sorted.size() - 1);
    }
}
