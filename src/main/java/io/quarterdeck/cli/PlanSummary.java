package io.quarterdeck.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The plan in a line or two. */
final class PlanSummary {
    private PlanSummary() {}

    /** @param lines one at least */
    static String of(List<DueLine> lines, Instant now, int days) {
        List<DueLine> reviews =
                lines.stream().filter(line -> line.coveredBy().isEmpty()).toList();
        List<DueLine> ahead =
                reviews.stream().filter(line -> line.late().isEmpty()).toList();
        long accounts = ahead.stream().map(line -> line.key().accountId()).distinct().count();
        long late = lines.size() - lines.stream().filter(line -> line.late().isEmpty()).count();
        String summary = ahead.isEmpty()
                ? "Nothing more falls due within " + Wording.count(days, "day", "days")
                : Wording.count(ahead.size(), "review", "reviews") + " for "
                        + Wording.count(accounts, "account", "accounts") + " within "
                        + Wording.count(days, "day", "days") + ", the next in "
                        + Moments.span(Duration.between(now, ahead.get(0).dueAt()));
        summary += late == 0 ? "." : "; " + late + (late == 1 ? " is late." : " are late.");
        long unplanned = ahead.stream().filter(line -> !line.isPlanned()).count();
        return unplanned == 0
                ? summary
                : summary + System.lineSeparator() + unplanned
                        + (unplanned == 1 ? " is" : " are")
                        + " not in the store yet; quarterdeck serve plans what falls due within 120 days.";
    }
}
