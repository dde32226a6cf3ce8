package io.quarterdeck.config;

import io.quarterdeck.plan.Cadence;
import io.quarterdeck.plan.DueRule;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Reads how long after a period's end, and when on that day, a schedule's reviews are due. */
final class DueRuleReader {
    private static final List<String> AFTER_A_PERIOD = List.of("days_after", "business_days", "region");

    private final Section schedule;

    DueRuleReader(Section schedule) {
        this.schedule = schedule;
    }

    /** Empty only when a fault says so. */
    Optional<DueRule> read(Optional<Cadence> cadence) {
        Optional<Integer> days = schedule.optional("days_after", TimeReadings.daysAfter());
        Optional<Boolean> businessDays = schedule.optional("business_days", Readings.yesOrNo());
        Optional<String> region = schedule.optional("region", new RegionReading());
        Optional<LocalTime> at = schedule.required("at", TimeReadings.timeOfDay(), "\"07:30\"");
        if (cadence.isPresent() && !(cadence.get() instanceof Cadence.Every)) {
            AFTER_A_PERIOD.stream()
                    .filter(schedule::has)
                    .forEach(key -> schedule.fault(
                            key, "it counts from a period's end, and this schedule names its day itself", "remove it"));
            return at.map(DueRule::onTheDay);
        }
        if (cadence.isPresent() && !schedule.has("days_after")) {
            schedule.missing("days_after", "10");
        }
        boolean counted = businessDays.orElse(false);
        return days.flatMap(after -> at.map(time -> new DueRule(after, counted, region, time)));
    }
}
