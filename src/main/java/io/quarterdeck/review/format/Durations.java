package io.quarterdeck.review.format;

import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times that people wait: minutes under two hours, hours under two days, else days. */
public final class Durations {
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    /** One, two, few, many and other in the languages that tell them apart. */
    private static final int[] EVERY_PLURAL = {1, 2, 5, 11, 100};
    /** Where a number stands in a pattern. */
    private static final String PLACE = "#";

    private final Words words;
    private final Numbers numbers;

    Durations(Words words, Numbers numbers) {
        this.words = words;
        this.numbers = numbers;
    }

    /** The unit in which a length of time is told. */
    public enum Step {
        SECONDS("3600"),
        MINUTES("60"),
        HOURS("1"),
        DAYS("0.04166666666666666666666666666666667");

        private final BigDecimal perHour;

        Step(String perHour) {
            this.perHour = new BigDecimal(perHour);
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What units of time are called behind a number, each with its length in hours. */
    Map<String, BigDecimal> names() {
        return names(true);
    }

    /** What they are called before it, as in Yoruba. */
    Map<String, BigDecimal> leads() {
        return names(false);
    }

    private Map<String, BigDecimal> names(boolean behind) {
        Map<String, BigDecimal> names = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            BigDecimal hours = BigDecimal.ONE.divide(step.perHour, MathContext.DECIMAL128);
            for (String prefix : List.of("format.duration.brief.", "format.duration.words.")) {
                for (int count : EVERY_PLURAL) {
                    String[] around = words.fill(prefix + step.key(), "count", count, "number", PLACE)
                            .replace('\u00a0', ' ')
                            .split(PLACE, -1);
                    names.putIfAbsent(around[behind ? 1 : 0].strip(), hours);
                }
            }
        }
        names.remove("");
        return names;
    }

    /** {@code 18 min}, {@code 6.2 h}, {@code 9 days} of a length in hours, or in days where that is its unit. */
    public String brief(Cited length) {
        return brief(step(length), length);
    }

    /** {@code 18 minutes}, {@code 6.2 hours}, {@code 9 days} of a length in hours or days. */
    public String inWords(Cited length) {
        return say("format.duration.words.", step(length), length);
    }

    /** {@code 95 min} of a length that would be told in hours by itself, for charts that tell all of theirs in one unit. */
    public String brief(Step step, Cited length) {
        return say("format.duration.brief.", step, length);
    }

    /** A difference with its sign, in the unit in which the length beside it is told: {@code −1.8 h}. */
    public String signed(Cited difference, Cited beside) {
        Step step = step(beside);
        BigDecimal number = in(step, difference);
        int decimals = decimals(step, number);
        return difference.print(
                word("format.duration.brief.", step, number, numbers.signed(number, decimals)),
                shown(step, difference));
    }

    /** The bare number of a length in that unit, for charts whose title names the unit. */
    public String number(Step step, Cited length) {
        return length.print(number(step, in(step, length)), shown(step, length));
    }

    /** The unit that suits a length in hours or days. */
    public static Step step(Cited length) {
        return step(hours(length));
    }

    /** The unit that suits a length in hours. */
    public static Step step(BigDecimal hours) {
        BigDecimal minutes = in(Step.MINUTES, hours).abs();
        if (minutes.signum() != 0 && minutes.compareTo(BigDecimal.ONE) < 0) {
            return Step.SECONDS;
        }
        if (minutes.compareTo(BigDecimal.valueOf(120)) < 0) {
            return Step.MINUTES;
        }
        return hours.abs().compareTo(BigDecimal.valueOf(48)) < 0 ? Step.HOURS : Step.DAYS;
    }

    /** A length in hours as a number of that unit, unrounded. */
    public static BigDecimal in(Step step, BigDecimal hours) {
        return hours.multiply(step.perHour, MathContext.DECIMAL128);
    }

    /** What the number counts, as a number of that unit, unrounded. */
    public static BigDecimal in(Step step, Cited length) {
        return in(step, hours(length));
    }

    private static BigDecimal hours(Cited length) {
        return length.unit().kind() == Unit.Kind.DAYS ? length.value().multiply(HOURS_A_DAY) : length.value();
    }

    private Shown shown(Step step, Cited length) {
        BigDecimal number = in(step, length);
        BigDecimal one = BigDecimal.ONE.divide(step.perHour, MathContext.DECIMAL128);
        boolean days = length.unit().kind() == Unit.Kind.DAYS;
        return new Shown(
                Numbers.rounded(number, decimals(step, number)),
                days ? one.divide(HOURS_A_DAY, MathContext.DECIMAL128) : one);
    }

    private String number(Step step, BigDecimal number) {
        return numbers.plain(number, decimals(step, number));
    }

    private String say(String prefix, Step step, Cited length) {
        BigDecimal number = in(step, length);
        return length.print(word(prefix, step, number, number(step, number)), shown(step, length));
    }

    private String word(String prefix, Step step, BigDecimal number, String text) {
        BigDecimal counted = number.setScale(decimals(step, number), RoundingMode.HALF_UP);
        return words.fill(prefix + step.key(), "count", counted, "number", text);
    }

    private static int decimals(Step step, BigDecimal number) {
        boolean fine = step == Step.HOURS || (step == Step.DAYS && number.abs().compareTo(BigDecimal.TEN) < 0);
        return fine ? Numbers.decimals(number, 1) : 0;
    }
}
