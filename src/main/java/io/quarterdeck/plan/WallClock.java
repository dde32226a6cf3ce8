package io.quarterdeck.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** When the clocks of a zone first show a day and time, or, where a change skips it, what comes next. */
final class WallClock {
    private WallClock() {}

    static Instant firstInstant(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change != null && change.isGap()) {
            // java.time would push a skipped time on by the length of the gap instead: 02:30 to 03:30
            return change.getInstant();
        }
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
