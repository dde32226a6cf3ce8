package io.quarterdeck.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * What the clocks of a zone show from 2023 to 2038, found by asking for the offset at instants alone: the way from a
 * local time to an instant, which is under test, is searched for here and never asked of the library.
 */
final class LocalTimeline {
    private static final long FIRST = Instant.parse("2022-12-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2039-03-01T00:00:00Z").getEpochSecond();
    private static final long STEP = 3_600;

    private final List<Stretch> stretches = new ArrayList<>();

    LocalTimeline(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        long from = FIRST;
        for (long at = FIRST; at < LAST; at += STEP) {
            if (offset(rules, at) != offset(rules, at + STEP)) {
                long change = change(rules, at, at + STEP);
                stretches.add(new Stretch(from, change, offset(rules, at)));
                from = change;
            }
        }
        stretches.add(new Stretch(from, LAST, offset(rules, LAST)));
    }

    /** The first instant at which a clock shows this time or a later one. */
    Instant first(LocalDateTime local) {
        long wanted = local.toEpochSecond(ZoneOffset.UTC);
        for (Stretch stretch : stretches) {
            if (stretch.to + stretch.offset > wanted) {
                return Instant.ofEpochSecond(Math.max(stretch.from, wanted - stretch.offset));
            }
        }
        throw new IllegalArgumentException(local + " lies after the time looked at");
    }

    LocalDate dayAt(Instant instant) {
        long second = instant.getEpochSecond();
        for (Stretch stretch : stretches) {
            if (second < stretch.to) {
                return LocalDate.ofEpochDay(Math.floorDiv(second + stretch.offset, 86_400L));
            }
        }
        throw new IllegalArgumentException(instant + " lies after the time looked at");
    }

    /** Changes of the clocks from 2024 to 2035: what they show just before and just after. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int at = 1; at < stretches.size(); at++) {
            Stretch before = stretches.get(at - 1);
            Change change = new Change(local(before.to, before.offset), local(before.to, stretches.get(at).offset));
            int year = change.before().getYear();
            if (year >= 2024 && year <= 2035) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static LocalDateTime local(long second, int offset) {
        return LocalDateTime.ofEpochSecond(second + offset, 0, ZoneOffset.UTC);
    }

    private static long change(ZoneRules rules, long from, long to) {
        long low = from;
        long high = to;
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (offset(rules, middle) == offset(rules, from)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static int offset(ZoneRules rules, long second) {
        return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    record Change(LocalDateTime before, LocalDateTime after) {}

    private record Stretch(long from, long to, int offset) {}
}
