package io.quarterdeck.review.story;

import io.quarterdeck.figure.Status;
import io.quarterdeck.review.format.Cited;
import java.util.Optional;

/** What the review's one sentence says of the goals, in other words than the goals' own page wherever it says only that. */
record SummaryGoals(Dossier dossier, Citations citations, GoalCounts goals, Cited met, Cited total) {
    /** Nothing where the account has no goals. */
    static Optional<SummaryGoals> of(Dossier dossier, Citations citations) {
        GoalCounts goals = GoalCounts.of(dossier);
        Optional<Cited> met = goals.total() == 0 ? Optional.empty() : citations.take("goals.met");
        return met.flatMap(count ->
                citations.take("goals.total").map(total -> new SummaryGoals(dossier, citations, goals, count, total)));
    }

    /** As it begins a sentence that goes on. */
    String leading() {
        return areAllOnTrack() ? onTrack() : GoalsTitle.met(dossier, goals, citations);
    }

    /** As it ends a sentence. */
    String following() {
        return areAllOnTrack() ? onTrack() : counted("summary.goals");
    }

    /** As a sentence of its own. */
    String alone() {
        return areAllOnTrack() ? onTrack() : counted("summary.goals.alone");
    }

    boolean isGood() {
        return areAllOnTrack() || met.signum() > 0 && goals.count(Status.BEHIND) * 2 < goals.total();
    }

    /** Of more goals that are behind than met. */
    Optional<String> mostlyBehind() {
        if (goals.count(Status.BEHIND) <= goals.count(Status.MET)) {
            return Optional.empty();
        }
        return citations
                .take("goals.behind")
                .map(behind -> dossier.say(
                        "summary.goals.behind",
                        "share",
                        behind.compareTo(total) == 0 ? "all" : "some",
                        "total",
                        total.whole(),
                        "totalwords",
                        dossier.formats().countInWords(total),
                        "behindcount",
                        behind.whole(),
                        "behind",
                        dossier.formats().countInWords(behind),
                        "metcount",
                        met.whole(),
                        "met",
                        dossier.formats().countInWords(met)));
    }

    /** Where none is met and none is late, that none is met yet would sound like bad news. */
    private boolean areAllOnTrack() {
        return goals.count(Status.ON_TRACK) == goals.total();
    }

    private String onTrack() {
        return dossier.say(
                "summary.goals.ontrack",
                "total",
                total.whole(),
                "totalwords",
                dossier.formats().countInWords(total));
    }

    private String counted(String key) {
        return dossier.say(
                key,
                "share",
                goals.share(),
                "total",
                total.whole(),
                "met",
                dossier.formats().countInWords(met),
                "metcount",
                met.whole(),
                "totalwords",
                dossier.formats().countInWords(total),
                "period",
                dossier.bare());
    }
}
