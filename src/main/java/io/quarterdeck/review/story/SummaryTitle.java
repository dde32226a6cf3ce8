package io.quarterdeck.review.story;

import io.quarterdeck.account.Lead;
import io.quarterdeck.figure.Status;
import io.quarterdeck.review.format.Cited;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The review in one sentence: what the customer cares for first, and what stands beside it. */
final class SummaryTitle {
    private SummaryTitle() {}

    /**
     * @param leading as it reads first, {@code following} after "and" or "but"
     * @param good whether it is good news, so that "and" and "but" fall where they should
     */
    private record Clause(Lead about, String leading, String following, boolean good) {}

    static String of(Dossier dossier, Citations citations) {
        List<Clause> clauses = new ArrayList<>();
        ValueClause.of(dossier, citations)
                .ifPresent(value -> clauses.add(new Clause(
                        Lead.VALUE,
                        value.say(dossier, "summary.value"),
                        value.say(dossier, "summary.value.second"),
                        value.isGood())));
        goals(dossier, citations).ifPresent(clauses::add);
        service(dossier, citations).ifPresent(clauses::add);
        Lead lead = dossier.account().lead();
        List<Clause> ordered = new ArrayList<>(
                clauses.stream().filter(clause -> clause.about() == lead).toList());
        clauses.stream().filter(clause -> clause.about() != lead).forEach(ordered::add);
        if (ordered.isEmpty()) {
            return fallback(dossier, citations);
        }
        if (ordered.size() == 1) {
            return dossier.formats().sentence(ordered.get(0).leading());
        }
        Clause first = ordered.get(0);
        Clause second = ordered.get(1);
        String joint = first.good() == second.good() ? "summary.and" : "summary.but";
        return dossier.formats()
                .sentence(Titles.fitting(
                        dossier.say(joint, "first", first.leading(), "second", second.following()), first.leading()));
    }

    private static Optional<Clause> goals(Dossier dossier, Citations citations) {
        GoalCounts goals = GoalCounts.of(dossier);
        Optional<Cited> met = goals.total() == 0 ? Optional.empty() : citations.take("goals.met");
        Optional<Cited> total = met.isPresent() ? citations.take("goals.total") : Optional.empty();
        if (met.isEmpty() || total.isEmpty()) {
            return Optional.empty();
        }
        String text = dossier.say(
                "summary.goals",
                "share",
                goals.share(),
                "total",
                total.get().whole(),
                "met",
                dossier.formats().countInWords(met.get()),
                "metcount",
                met.get().whole(),
                "totalwords",
                dossier.formats().countInWords(total.get()));
        boolean good = met.get().signum() > 0 && goals.count(Status.BEHIND) * 2 < goals.total();
        return Optional.of(new Clause(Lead.GOALS, GoalsTitle.met(dossier, goals, citations), text, good));
    }

    private static Optional<Clause> service(Dossier dossier, Citations citations) {
        return citations.take("support.first_response.p50").map(hours -> {
            boolean slower = citations
                    .take("support.first_response.p50.year_ago")
                    .filter(before -> SupportTitle.compare(dossier.formats().durations(), hours, before)
                            .matches("more|overtwice"))
                    .isPresent();
            String time = dossier.formats().durations().inWords(hours);
            String text = dossier.say("summary.service", "time", time);
            return new Clause(Lead.SERVICE, text, text, !slower);
        });
    }

    private static String fallback(Dossier dossier, Citations citations) {
        Optional<Cited> score = citations.take("nps.score");
        if (score.isPresent()) {
            return dossier.say(
                    "summary.nps", "score", dossier.formats().ratios().score(score.get()), "period", dossier.bare());
        }
        return dossier.say("summary.plain", "period", dossier.bare());
    }
}
