package io.quarterdeck.sample.row;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Waiting times with a long tail: half are below the median, in minutes, nine of ten below four and a half times that.
 *
 * <p>Evenly spaced quantiles instead of random draws, so that few cases show the same quantiles as many.
 */
record Spread(int median) {
    private static final double NINTH = 4.5;

    List<Duration> durations(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> Duration.ofSeconds(Math.round(60 * minutes((index + 0.5) / count))))
                .toList();
    }

    private double minutes(double share) {
        double ninth = NINTH * median;
        if (share <= 0.5) {
            return between(0.12 * median, median, share / 0.5);
        }
        return share <= 0.9
                ? between(median, ninth, (share - 0.5) / 0.4)
                : between(ninth, 2.2 * ninth, (share - 0.9) / 0.1);
    }

    private static double between(double low, double high, double share) {
        return low * Math.pow(high / low, share);
    }
}
