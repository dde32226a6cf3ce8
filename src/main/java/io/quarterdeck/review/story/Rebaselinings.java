package io.quarterdeck.review.story;

import io.quarterdeck.metric.Driver;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.period.ReviewPeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Baselines that were set anew: every version of a driver after its first. */
final class Rebaselinings {
    private Rebaselinings() {}

    /** One driver's change of baseline, with who agreed it and why where that is known. */
    record Event(Driver driver, LocalDate day, Optional<String> agreedBy, Optional<String> reason) {}

    /** Those that took effect between two days, {@code [from, to)}, in order of time. */
    static List<Event> between(Dossier dossier, List<Driver> drivers, LocalDate from, LocalDate to) {
        return drivers.stream()
                .flatMap(driver -> versions(dossier, driver).stream().skip(1).map(row -> event(driver, row)))
                .filter(event -> !event.day().isBefore(from) && event.day().isBefore(to))
                .sorted(Comparator.comparing(Event::day))
                .toList();
    }

    static boolean within(List<Event> events, ReviewPeriod period) {
        return events.stream().anyMatch(event -> period.contains(event.day()));
    }

    private static List<Row> versions(Dossier dossier, Driver driver) {
        return dossier.snapshot().rows(Kind.BASELINE).stream()
                .filter(row -> row.text("driver").equals(driver.id()))
                .sorted(Comparator.comparing((Row row) -> row.day("effective_from")))
                .toList();
    }

    private static Event event(Driver driver, Row row) {
        return new Event(driver, row.day("effective_from"), row.findText("agreed_by"), row.findText("reason"));
    }
}
