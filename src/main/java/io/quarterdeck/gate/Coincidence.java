package io.quarterdeck.gate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How likely it is that rows are alike though nobody wrote them twice. */
final class Coincidence {
    /** So rarely do clean rows look like that; a company with a thousand accounts sees it once in some years. */
    private static final double RARE = 1e-5;

    /** No model of chance is exact: a form sent twice, a ticket opened twice. One row in two thousand is like that. */
    private static final double ALWAYS_POSSIBLE = 0.0005;

    private Coincidence() {}

    /** Whether so many copies among so many rows are more than chance leaves, where it leaves {@code expected}. */
    static boolean isRuledOut(int copies, int rows, double expected) {
        double mean = Math.max(expected, ALWAYS_POSSIBLE * (1 + rows));
        return copies > mean && tail(copies, mean) < RARE;
    }

    /** @param logarithm natural, of how likely it is */
    static boolean isRuledOut(double logarithm) {
        return logarithm < Math.log(RARE);
    }

    /** P(X ≥ least) of Poisson's law. */
    static double tail(int least, double mean) {
        double logTerm = -mean + least * Math.log(mean);
        for (int factor = 2; factor <= least; factor++) {
            logTerm -= Math.log(factor);
        }
        double term = Math.exp(logTerm);
        double sum = 0;
        for (int count = least; term > sum * 1e-12 && count < least + 10_000; count++) {
            sum += term;
            term *= mean / (count + 1);
        }
        return Math.min(1, sum);
    }

    /** How likely two of these values are equal; 1 where a single one says nothing. */
    static double ofTwo(Collection<?> values) {
        if (values.size() < 2) {
            return 1;
        }
        Map<Object, Integer> counts = new HashMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        double equal = counts.values().stream()
                .mapToDouble(count -> (double) count * (count - 1))
                .sum();
        return equal / ((double) values.size() * (values.size() - 1));
    }

    static double pairs(long count) {
        return count * (count - 1) / 2.0;
    }
}
