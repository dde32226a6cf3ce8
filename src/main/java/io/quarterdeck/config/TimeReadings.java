package io.quarterdeck.config;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Days, times of day and numbers of days. */
final class TimeReadings {
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int MOST_DAYS = 366;

    private TimeReadings() {}

    /** Hours and minutes of the 24-hour clock, with or without quotes: {@code "07:30"}. */
    static Reading<LocalTime> timeOfDay() {
        return written(text -> {
            if (!TIME.matcher(text).matches()) {
                throw new UnfitException(
                        Readings.shown(text) + " is no time of day", "write two digits each, e.g. \"07:30\"");
            }
            return LocalTime.parse(text);
        });
    }

    /** A day that exists: {@code 2026-12-15}. */
    static Reading<LocalDate> day() {
        return written(text -> {
            try {
                if (DAY.matcher(text).matches()) {
                    return LocalDate.parse(text);
                }
            } catch (DateTimeParseException e) {
                // told below, with the remedy
            }
            throw new UnfitException(Readings.shown(text) + " is no day", "write it as 2026-12-15");
        });
    }

    /** Days from a period's last day, 1 to 366. */
    static Reading<Integer> daysAfter() {
        return Readings.any().then(number -> {
            if (number.stripTrailingZeros().scale() > 0
                    || number.compareTo(BigDecimal.ONE) < 0
                    || number.compareTo(BigDecimal.valueOf(MOST_DAYS)) > 0) {
                throw new UnfitException(
                        number.toPlainString() + " is no number of days from 1 to " + MOST_DAYS,
                        "1 is the first day after the period's last");
            }
            return number.intValueExact();
        });
    }

    private static <T> Reading<T> written(Reading.Step<String, T> step) {
        return scalar -> {
            if (scalar.kind() == Node.Kind.NOTHING) {
                throw Readings.nothing();
            }
            return step.of(scalar.text().strip());
        };
    }
}
