package io.quarterdeck.metric;

import io.quarterdeck.period.ReviewPeriod;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that one side promised the other, as it stands at the period's end.
 *
 * @param settledOn when it was done or dropped, by the period's end
 */
public record Commitment(
        String text,
        String owner,
        LocalDate dueOn,
        Outcome outcome,
        Optional<LocalDate> settledOn,
        Optional<String> reason) {

    /** What became of a commitment. */
    public enum Outcome {
        KEPT("done by the day it was due"),
        LATE("due within the period and not done by then"),
        DROPPED("given up by agreement"),
        OPEN("due after the period");

        private final String rule;

        Outcome(String rule) {
            this.rule = rule;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        String rule() {
            return rule;
        }
    }

    /** Those that were open when the period began or were made in it, by the day they were due. */
    public static List<Commitment> since(Snapshot snapshot) {
        ReviewPeriod period = snapshot.period();
        return snapshot.rows(Kind.COMMITMENT).stream()
                .filter(row -> row.day("made_on").isBefore(period.end()))
                .map(row -> of(row, period))
                .filter(one -> one.settledOn()
                        .filter(day -> day.isBefore(period.start()))
                        .isEmpty())
                .sorted(Comparator.comparing(Commitment::outcome)
                        .thenComparing(Commitment::dueOn)
                        .thenComparing(Commitment::text))
                .toList();
    }

    private static Commitment of(Row row, ReviewPeriod period) {
        Optional<LocalDate> done = row.findDay("done_on").filter(day -> day.isBefore(period.end()));
        Optional<LocalDate> dropped = row.findDay("dropped_on").filter(day -> day.isBefore(period.end()));
        LocalDate due = row.day("due_on");
        return new Commitment(
                row.text("text"),
                row.text("owner"),
                due,
                judged(due, done, dropped, period),
                done.or(() -> dropped),
                row.findText("reason"));
    }

    private static Outcome judged(
            LocalDate due, Optional<LocalDate> done, Optional<LocalDate> dropped, ReviewPeriod period) {
        if (done.isPresent()) {
            return done.get().isAfter(due) ? Outcome.LATE : Outcome.KEPT;
        }
        if (dropped.isPresent()) {
            return Outcome.DROPPED;
        }
        return due.isBefore(period.end()) ? Outcome.LATE : Outcome.OPEN;
    }
}
