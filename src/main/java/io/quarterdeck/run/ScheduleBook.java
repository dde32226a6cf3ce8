package io.quarterdeck.run;

import io.quarterdeck.plan.DueDates;
import io.quarterdeck.plan.Schedule;
import java.util.List;
import java.util.Optional;

/** The schedules of the configuration. */
public record ScheduleBook(List<Schedule> schedules, DueDates dueDates) {
    public ScheduleBook {
        schedules = List.copyOf(schedules);
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public Schedule require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no schedule \"" + name + "\"; "
                        + (schedules.isEmpty()
                                ? "schedules.yaml names none"
                                : "there are "
                                        + String.join(
                                                ", ",
                                                schedules.stream()
                                                        .map(Schedule::name)
                                                        .sorted()
                                                        .toList()))));
    }

    public Optional<Schedule> find(String name) {
        return schedules.stream()
                .filter(schedule -> schedule.name().equals(name))
                .findFirst();
    }
}
