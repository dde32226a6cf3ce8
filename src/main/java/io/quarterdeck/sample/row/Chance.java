package io.quarterdeck.sample.row;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Seeded chance in whole numbers and decimals; the same seed gives the same numbers on every machine. */
public final class Chance {
    private final long seed;
    private final SplittableRandom random;

    public Chance(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** An independent stream that depends on this one's seed and the purpose alone. */
    public Chance fork(String purpose) {
        return new Chance(new SplittableRandom(seed ^ ((long) purpose.hashCode() << 20)).nextLong());
    }

    /** From least to most, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public boolean percent(int likelihood) {
        return random.nextInt(100) < likelihood;
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The value, moved by at most that many per cent of itself either way. */
    public BigDecimal near(BigDecimal value, int spreadPercent, int scale) {
        int permyriad = 10_000 + between(-100 * spreadPercent, 100 * spreadPercent);
        return value.multiply(BigDecimal.valueOf(permyriad, 4)).setScale(scale, RoundingMode.HALF_UP);
    }

    /** The number, moved by at most that many per ten thousand of itself either way. */
    public long off(long number, int permyriad) {
        return number
                + BigDecimal.valueOf(number)
                        .multiply(BigDecimal.valueOf(between(-permyriad, permyriad), 4))
                        .longValue();
    }

    /** {@code count} uneven shares of one whole, each off the even share by at most that many per cent. */
    public List<BigDecimal> shares(int count, int spreadPercent) {
        List<Integer> weights = Stream.generate(() -> 10_000 + between(-100 * spreadPercent, 100 * spreadPercent))
                .limit(count)
                .toList();
        BigDecimal whole = BigDecimal.valueOf(
                weights.stream().mapToLong(Integer::longValue).sum());
        return weights.stream()
                .map(weight -> BigDecimal.valueOf(weight).divide(whole, MathContext.DECIMAL128))
                .toList();
    }

    public <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        for (int left = copy.size(); left > 1; left--) {
            int other = random.nextInt(left);
            T last = copy.get(left - 1);
            copy.set(left - 1, copy.get(other));
            copy.set(other, last);
        }
        return List.copyOf(copy);
    }
}
