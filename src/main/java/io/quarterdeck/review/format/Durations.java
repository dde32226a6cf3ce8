package io.quarterdeck.review.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Times that people wait: minutes under two hours, hours under two days, else days. */
public final class Durations {
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
        DAYS("0.041666666666666666666666666666666667");

        private final BigDecimal perHour;

        Step(String perHour) {
            this.perHour = new BigDecimal(perHour);
        }

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** {@code 18 min}, {@code 6.2 h}, {@code 9 days} of a length in hours. */
    public String brief(BigDecimal hours) {
        return say("format.duration.brief.", hours);
    }

    /** {@code 18 minutes}, {@code 6.2 hours}, {@code 9 days} of a length in hours. */
    public String inWords(BigDecimal hours) {
        return say("format.duration.words.", hours);
    }

    /** A difference with its sign, in the unit in which the length beside it is told: {@code −1.8 h}. */
    public String signed(BigDecimal hours, BigDecimal beside) {
        Step step = step(beside);
        BigDecimal number = in(step, hours);
        return word("format.duration.brief.", step, number, numbers.signed(number, decimals(step, number)));
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

    /** The bare number of a length in that unit, for charts whose title names the unit. */
    public String number(Step step, BigDecimal hours) {
        BigDecimal number = in(step, hours);
        return numbers.plain(number, decimals(step, number));
    }

    private String say(String prefix, BigDecimal hours) {
        Step step = step(hours);
        return word(prefix, step, in(step, hours), number(step, hours));
    }

    private String word(String prefix, Step step, BigDecimal number, String text) {
        BigDecimal counted = number.setScale(decimals(step, number), RoundingMode.HALF_UP);
        return words.say(prefix + step.key(), "count", counted, "number", text);
    }

    private static int decimals(Step step, BigDecimal number) {
        boolean fine = step == Step.HOURS || (step == Step.DAYS && number.abs().compareTo(BigDecimal.TEN) < 0);
        return fine ? Numbers.decimals(number, 1) : 0;
    }
}
