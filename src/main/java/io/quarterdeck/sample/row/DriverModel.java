package io.quarterdeck.sample.row;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/**
 * How to find measurements from which a driver's formula computes the value that a story tells: the difference of
 * {@code baseline} and {@code actual}, times {@code volume}, times the rate, times what is constant in the formula.
 *
 * @param levelScale decimals of {@code actual}
 * @param volume input by which the difference is multiplied
 * @param rate name of the constant that an account may set for itself, empty when there is none
 * @param constant what else the formula multiplies by, attribution and haircut included
 * @param usual a common baseline, first and later level
 * @param rising the level is better where it is higher than the baseline
 */
public record DriverModel(
        String driver,
        int levelScale,
        String volume,
        int volumeScale,
        String rate,
        BigDecimal defaultRate,
        BigDecimal constant,
        Usual usual,
        boolean rising) {
    /** Levels as companies commonly see them. */
    record Usual(String baseline, String first, String later) {}

    DriverModel rated(String name, String value) {
        return new DriverModel(
                driver, levelScale, volume, volumeScale, name, new BigDecimal(value), constant, usual, rising);
    }

    DriverModel times(String numerator, String denominator) {
        BigDecimal fraction = SampleDrivers.fraction(numerator, denominator);
        return new DriverModel(driver, levelScale, volume, volumeScale, rate, defaultRate, fraction, usual, rising);
    }

    /** The volume that brings about this value, rounded as such volumes are counted. */
    BigDecimal volumeFor(BigDecimal value, BigDecimal baseline, BigDecimal actual, BigDecimal ratePaid) {
        BigDecimal each = worth(baseline, actual, BigDecimal.ONE, ratePaid);
        BigDecimal exact = value.divide(each, MathContext.DECIMAL128);
        return exact.setScale(volumeScale, RoundingMode.HALF_UP);
    }

    /** What the driver's formula makes of these inputs. */
    BigDecimal worth(BigDecimal baseline, BigDecimal actual, BigDecimal counted, BigDecimal ratePaid) {
        BigDecimal gain = rising ? actual.subtract(baseline) : baseline.subtract(actual);
        return gain.multiply(ratePaid)
                .multiply(constant, MathContext.DECIMAL128)
                .multiply(counted);
    }

    Map<String, BigDecimal> inputs(BigDecimal actual, BigDecimal counted) {
        return new TreeMap<>(Map.of("actual", actual, volume, counted));
    }
}
