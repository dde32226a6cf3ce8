package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Status;
import io.quarterdeck.review.format.Marks;
import java.util.List;
import java.util.Locale;

/** The message of the goals: how many are met, and what stands in the way of the others. */
final class GoalsTitle {
    private static final int SHORT = 45;

    private GoalsTitle() {}

    static String of(Dossier dossier, GoalCounts goals, Citations citations) {
        String met = met(dossier, goals, citations);
        if (goals.share().equals("all")) {
            return met;
        }
        Status telling = telling(goals);
        return dossier.say("goals.title.both", "met", met, "others", others(dossier, goals, telling, citations));
    }

    /** "Four of your five goals are met", without the others. */
    static String met(Dossier dossier, GoalCounts goals, Citations citations) {
        return dossier.say(
                "goals.title.met",
                "share",
                goals.share(),
                "total",
                goals.total(),
                "met",
                inWords(dossier, Status.MET, citations),
                "metcount",
                goals.count(Status.MET),
                "totalwords",
                citations
                        .take("goals.total")
                        .map(dossier.formats()::countInWords)
                        .orElse(""));
    }

    /** The worst standing that any goal has. */
    private static Status telling(GoalCounts goals) {
        for (Status status : List.of(Status.BEHIND, Status.AT_RISK, Status.ON_TRACK)) {
            if (goals.count(status) > 0) {
                return status;
            }
        }
        return Status.NO_DATA;
    }

    private static String others(Dossier dossier, GoalCounts goals, Status status, Citations citations) {
        List<Figure> those = goals.with(status);
        String name = name(those.get(0));
        int rest = goals.total() - goals.count(Status.MET);
        boolean named = those.size() == 1 && !name.isEmpty() && goals.total() > 1;
        boolean every = those.size() == goals.total();
        boolean alone = rest == those.size();
        boolean counted = !named && those.size() > 1 && !(alone && status == Status.ON_TRACK);
        return dossier.say(
                "goals.title.others",
                "named",
                named ? "yes" : "no",
                "name",
                dossier.formats().quoted(name),
                "alone",
                every ? "all" : alone ? "yes" : "no",
                "single",
                goals.total() == 1 ? "yes" : "no",
                "count",
                those.size(),
                "countwords",
                counted ? inWords(dossier, status, citations) : "",
                "status",
                status.name());
    }

    private static String inWords(Dossier dossier, Status status, Citations citations) {
        return citations
                .take("goals." + status.name().toLowerCase(Locale.ROOT))
                .map(dossier.formats()::countInWords)
                .orElse("");
    }

    /** What the goal measures, in the customer's words, where that is short enough for a title; else nothing. */
    static String name(Figure goal) {
        String measure =
                goal.inputs().getOrDefault("measure", "").replace('_', ' ').strip();
        return Titles.length(measure) <= SHORT ? Marks.words(measure) : "";
    }
}
