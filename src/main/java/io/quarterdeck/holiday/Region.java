package io.quarterdeck.holiday;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A country, or a part of it, whose holidays the library has.
 *
 * @param path parts below the country as the library spells them; none for the country as a whole
 */
record Region(String country, String[] path, HolidayManager manager) {
    private static final Pattern NAME = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,4})*");

    static Optional<Region> find(String name) {
        // the library also knows exchanges, such as NYSE, and its codes are in any case; this asks for ISO's own
        if (!NAME.matcher(name).matches() || !Countries.WITH_HOLIDAYS.contains(name.substring(0, 2))) {
            return Optional.empty();
        }
        String[] parts = name.split("-");
        HolidayManager manager = manager(parts[0]);
        String[] path = new String[parts.length - 1];
        CalendarHierarchy node = manager.getCalendarHierarchy();
        for (int at = 0; at < path.length; at++) {
            Optional<CalendarHierarchy> child = child(node, parts[at + 1]);
            if (child.isEmpty()) {
                return Optional.empty();
            }
            node = child.get();
            path[at] = node.getId();
        }
        return Optional.of(new Region(parts[0], path, manager));
    }

    List<String> subdivisions() {
        return manager.getCalendarHierarchy().getChildren().values().stream()
                .map(child -> country + "-" + child.getId().toUpperCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    /** One at a time in the whole process: asked by two threads at first, the library finds no reader of its files. */
    private static synchronized HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(lower(country)));
    }

    private static Optional<CalendarHierarchy> child(CalendarHierarchy parent, String id) {
        return parent.getChildren().values().stream()
                .filter(child -> lower(child.getId()).equals(lower(id)))
                .findFirst();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Found once, for the library looks through its archive each time. */
    private static final class Countries {
        private static final Set<String> WITH_HOLIDAYS = withHolidays();

        private static Set<String> withHolidays() {
            Set<String> codes = HolidayManager.getSupportedCalendarCodes();
            return Set.copyOf(Arrays.stream(Locale.getISOCountries())
                    .filter(country -> codes.contains(country) || codes.contains(lower(country)))
                    .toList());
        }
    }
}
