package io.quarterdeck.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Port: on which days a region doesn't work; safe to ask from several threads. */
public interface Holidays {
    /** The weekend where nothing else is known. */
    Set<DayOfWeek> USUAL_WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /**
     * Whether {@code day} is a public holiday of the region, an ISO country (DE) or one of its subdivisions (DE-BY).
     *
     * @throws IllegalArgumentException when the region isn't known
     */
    boolean isHoliday(LocalDate day, String region);

    boolean knows(String region);

    /** Weekdays on which the region rests. */
    default Set<DayOfWeek> weekend(String region) {
        return USUAL_WEEKEND;
    }
}
