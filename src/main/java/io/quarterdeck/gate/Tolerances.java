package io.quarterdeck.gate;

import java.math.BigDecimal;

/**
 * How far a figure may move before somebody must look at it.
 *
 * @param value money and quantities that drivers deliver or promise: so many times the most, or the least, of before
 * @param revenue recurring revenue: so many times that of the period before
 * @param duration waiting times: so many times the longest, or the shortest, of before
 * @param reading single measurements, baselines and rates: so many times what is usual in their series
 * @param score points of NPS
 * @param restated share by which a figure of a period already reviewed may differ from what was archived
 */
public record Tolerances(
        BigDecimal value,
        BigDecimal revenue,
        BigDecimal duration,
        BigDecimal reading,
        BigDecimal score,
        BigDecimal restated) {
    public static Tolerances defaults() {
        return new Tolerances(
                BigDecimal.valueOf(8),
                BigDecimal.valueOf(5),
                BigDecimal.valueOf(20),
                BigDecimal.valueOf(20),
                BigDecimal.valueOf(90),
                new BigDecimal("0.10"));
    }
}
