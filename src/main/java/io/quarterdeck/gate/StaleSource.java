package io.quarterdeck.gate;

import io.quarterdeck.metric.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds kinds that the warehouse loaded before the period was over, so that its last days can't be in them. */
record StaleSource(Duration allowance) implements Watcher {
    @Override
    public List<Finding> look(Subject subject) {
        Instant due = subject.period().endInstant().minus(allowance);
        List<Finding> findings = new ArrayList<>();
        subject.snapshot().sourceLoadedAt().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .filter(load -> load.getValue().isBefore(due) && isUsed(load.getKey(), subject))
                .forEach(load -> findings.add(finding(load.getKey(), load.getValue(), subject)));
        return findings;
    }

    private static boolean isUsed(Kind kind, Subject subject) {
        return !subject.snapshot().rows(kind).isEmpty()
                || subject.earlier().map(review -> review.rows(kind) > 0).orElse(false);
    }

    private static Finding finding(Kind kind, Instant loadedAt, Subject subject) {
        return new Finding(
                GateRules.STALE_SOURCE,
                Optional.empty(),
                subject.who() + "the warehouse loaded " + kind.id() + " at " + loadedAt
                        + ", before the period ended at " + subject.period().endInstant() + ".",
                "Load it again and let the review be made anew. A kind that is never loaded again, leave out of the"
                        + " pull source_clock.");
    }
}
