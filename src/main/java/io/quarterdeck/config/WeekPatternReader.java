package io.quarterdeck.config;

import io.quarterdeck.period.WeekPattern;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the section {@code calendar} of a schedule whose periods are made of weeks. */
final class WeekPatternReader {
    private final Section schedule;

    WeekPatternReader(Section schedule) {
        this.schedule = schedule;
    }

    /** Empty when there is no such section, or a fault says so. */
    Optional<WeekPattern> read() {
        if (!schedule.has("calendar")) {
            return Optional.empty();
        }
        Section calendar = schedule.section("calendar");
        Optional<WeekPattern.Kind> kind = calendar.required("weeks", kind(), "4-4-5");
        Optional<DayOfWeek> endsOn = calendar.required("ends_on", Readings.word(DayOfWeek.class), "saturday");
        Optional<WeekPattern.YearEnd> yearEnd =
                calendar.required("year_end", Readings.word(WeekPattern.YearEnd.class), "last");
        return kind.flatMap(weeks -> endsOn.flatMap(day -> yearEnd.map(end -> new WeekPattern(weeks, day, end))));
    }

    private static Reading<WeekPattern.Kind> kind() {
        Map<String, WeekPattern.Kind> byText = new TreeMap<>();
        Arrays.stream(WeekPattern.Kind.values()).forEach(kind -> byText.put(kind.text(), kind));
        return Readings.word(byText.keySet()).then(byText::get);
    }
}
