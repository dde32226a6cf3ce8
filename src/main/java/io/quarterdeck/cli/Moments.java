package io.quarterdeck.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Points in time and lengths of it, as people read them. */
final class Moments {
    private static final DateTimeFormatter MINUTE = pattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter MINUTE_UTC = pattern("uuuu-MM-dd HH:mm'Z'");
    private static final DateTimeFormatter SECOND_UTC = pattern("uuuu-MM-dd HH:mm:ss'Z'");
    private static final DateTimeFormatter OFFSET = pattern("xxx");

    private Moments() {}

    /** To the minute, in UTC. */
    static String utc(Instant instant) {
        return MINUTE_UTC.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** To the second, in UTC. */
    static String second(Instant instant) {
        return SECOND_UTC.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** To the minute, by the zone's clocks, with its offset then and its name. */
    static String local(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone)) + " " + offset(instant, zone) + " " + zone;
    }

    static String offset(Instant instant, ZoneId zone) {
        return OFFSET.format(instant.atZone(zone));
    }

    /** Rounded down: {@code 44 days}, {@code 3 h}, {@code 12 min}. */
    static String span(Duration length) {
        if (length.compareTo(Duration.ofDays(3)) >= 0) {
            return length.toDays() + " days";
        }
        if (length.compareTo(Duration.ofHours(1)) >= 0) {
            return length.toHours() + " h";
        }
        long minutes = length.truncatedTo(ChronoUnit.MINUTES).toMinutes();
        return minutes < 1 ? "less than a minute" : minutes + " min";
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }
}
