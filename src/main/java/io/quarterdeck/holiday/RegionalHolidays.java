package io.quarterdeck.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import io.quarterdeck.plan.Holidays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public and bank holidays of ISO countries (DE) and their subdivisions (DE-BY), on the days on which they are kept;
 * days that are merely observed don't count. Weekends are today's, in earlier years too.
 */
public final class RegionalHolidays implements Holidays {
    private final Map<RegionYear, Set<LocalDate>> days = new ConcurrentHashMap<>();
    private final Map<String, Region> regions = new ConcurrentHashMap<>();

    @Override
    public boolean isHoliday(LocalDate day, String region) {
        return days.computeIfAbsent(new RegionYear(region, day.getYear()), this::days)
                .contains(day);
    }

    @Override
    public boolean knows(String region) {
        return regions.containsKey(region) || Region.find(region).isPresent();
    }

    @Override
    public Set<DayOfWeek> weekend(String region) {
        return Weekends.of(region(region).country());
    }

    /** Subdivisions of a country, e.g. GB-SCT, in order; none for a country that isn't known or isn't divided. */
    public List<String> subdivisions(String country) {
        return Region.find(country).map(Region::subdivisions).orElse(List.of());
    }

    private Region region(String name) {
        return regions.computeIfAbsent(name, wanted -> Region.find(wanted)
                .orElseThrow(() -> new IllegalArgumentException("the holidays of \"" + wanted
                        + "\" are not known; write an ISO 3166 country or subdivision, e.g. DE or DE-BY")));
    }

    /** A holiday may be kept in the year before its own: 1 January 2028 is a Saturday, kept in the US on 31 December. */
    private Set<LocalDate> days(RegionYear wanted) {
        Region region = region(wanted.region());
        HolidayManager manager = region.manager();
        Set<LocalDate> found = new HashSet<>();
        // the library doesn't promise that a manager can be asked by several threads
        synchronized (manager) {
            for (int year = wanted.year() - 1; year <= wanted.year() + 1; year++) {
                manager.getHolidays(Year.of(year), region.path()).stream()
                        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                        .map(Holiday::getDate)
                        .filter(day -> day.getYear() == wanted.year())
                        .forEach(found::add);
            }
        }
        return Set.copyOf(found);
    }

    private record RegionYear(String region, int year) {}
}
