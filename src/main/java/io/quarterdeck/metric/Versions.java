package io.quarterdeck.metric;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Dated versions of something: each is in force from its day until the next one's. */
final class Versions<T> {
    private final NavigableMap<LocalDate, T> byDay = new TreeMap<>();

    void add(LocalDate effectiveFrom, T version) {
        byDay.put(effectiveFrom, version);
    }

    /** The version in force on that day with the day since when; empty before the first. */
    Optional<Map.Entry<LocalDate, T>> entryOn(LocalDate day) {
        return Optional.ofNullable(byDay.floorEntry(day));
    }

    Optional<T> on(LocalDate day) {
        return entryOn(day).map(Map.Entry::getValue);
    }

    /** Versions that take effect before {@code day}, in order of time. */
    NavigableMap<LocalDate, T> before(LocalDate day) {
        return Collections.unmodifiableNavigableMap(byDay.headMap(day, false));
    }
}
