package io.quarterdeck.sample.row;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/** Whole numbers on their way. */
final class Growth {
    private Growth() {}

    /** {@code count} numbers in even steps, both ends included; the last alone when there is but one. */
    static List<Long> between(long first, long last, int count) {
        if (count == 1) {
            return List.of(last);
        }
        BigInteger way = BigInteger.valueOf(last).subtract(BigInteger.valueOf(first));
        return IntStream.range(0, count)
                .mapToObj(step -> first
                        + way.multiply(BigInteger.valueOf(step))
                                .divide(BigInteger.valueOf(count - 1L))
                                .longValueExact())
                .toList();
    }
}
