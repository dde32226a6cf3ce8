package io.quarterdeck.postgres;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days and times as CSV files write them: ISO-8601, and times never without their zone. */
final class CsvTimes {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** {@code T} or a space, seconds and fraction as given, offset as {@code Z}, {@code +02:00}, {@code +0200} or {@code +02}. */
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DAY)
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern WITHOUT_ZONE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?)?");

    private CsvTimes() {}

    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text, DAY);
            if (day.getYear() < 1) {
                throw new IllegalArgumentException("lies before the year 1; write a day of the calendar");
            }
            return day;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no day of the calendar; write it like 2026-07-31", e);
        }
    }

    /** In microseconds, since PostgreSQL keeps no more. */
    static Instant instant(String text) {
        if (WITHOUT_ZONE.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a time without zone is no instant; add its offset, like 2026-07-31T17:05:00Z or …+02:00");
        }
        try {
            Instant instant = OffsetDateTime.parse(text, TIME).toInstant();
            return instant.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "no time; write it like 2026-07-31T17:05:00Z or 2026-07-31 19:05+02:00", e);
        }
    }
}
