package io.quarterdeck.config;

import io.quarterdeck.period.Granularity;
import io.quarterdeck.plan.Cadence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads which of the three rhythms a schedule has. */
final class CadenceReader {
    private static final List<String> KEYS = List.of("every", "before_renewal", "once");
    private static final int MOST_DAYS = 730;

    private final Section schedule;

    CadenceReader(Section schedule) {
        this.schedule = schedule;
    }

    /** Empty only when a fault says so. */
    Optional<Cadence> read() {
        Optional<Granularity> every = schedule.optional("every", Readings.word(Granularity.class));
        Optional<Integer> days = schedule.optional("before_renewal", Readings.whole(1, MOST_DAYS));
        Optional<LocalDate> once = schedule.optional("once", TimeReadings.day());
        List<String> written = KEYS.stream().filter(schedule::has).toList();
        if (written.isEmpty()) {
            schedule.missing("every", "quarter (or before_renewal: 60, or once: 2026-12-15)");
            return Optional.empty();
        }
        if (written.size() > 1) {
            schedule.fault(
                    written.get(1),
                    "the schedule already has " + written.get(0),
                    "keep one of " + String.join(", ", KEYS) + ", or write two schedules");
            return Optional.empty();
        }
        return every.<Cadence>map(Cadence.Every::new)
                .or(() -> days.map(Cadence.BeforeRenewal::new))
                .or(() -> once.map(Cadence.Once::new));
    }
}
