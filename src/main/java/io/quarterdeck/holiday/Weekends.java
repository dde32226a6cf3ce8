package io.quarterdeck.holiday;

import io.quarterdeck.plan.Holidays;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Countries whose weekend isn't Saturday and Sunday, as CLDR's week data have them. */
final class Weekends {
    private static final List<String> FRIDAY_AND_SATURDAY =
            List.of("BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "OM", "QA", "SA", "SD", "SY", "YE");
    private static final Map<String, Set<DayOfWeek>> OTHERS = Map.of(
            "AF", EnumSet.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            "IR", EnumSet.of(DayOfWeek.FRIDAY),
            "IN", EnumSet.of(DayOfWeek.SUNDAY),
            "UG", EnumSet.of(DayOfWeek.SUNDAY));

    private Weekends() {}

    static Set<DayOfWeek> of(String country) {
        return FRIDAY_AND_SATURDAY.contains(country)
                ? EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
                : OTHERS.getOrDefault(country, Holidays.USUAL_WEEKEND);
    }
}
