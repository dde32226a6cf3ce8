package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Status;
import java.util.List;

/** The message of the goals: how many are met, and what stands in the way of the others. */
final class GoalsTitle {
    private static final int SHORT = 45;

    private GoalsTitle() {}

    static String of(Dossier dossier, GoalCounts goals) {
        String met = met(dossier, goals);
        if (goals.share().equals("all")) {
            return met;
        }
        Status telling = telling(goals);
        return dossier.say("goals.title.both", "met", met, "others", others(dossier, goals, telling));
    }

    /** "Four of your five goals are met", without the others. */
    static String met(Dossier dossier, GoalCounts goals) {
        return dossier.say(
                "goals.title.met",
                "share",
                goals.share(),
                "total",
                goals.total(),
                "met",
                dossier.formats().countInWords(goals.count(Status.MET)),
                "metcount",
                goals.count(Status.MET),
                "totalwords",
                dossier.formats().countInWords(goals.total()));
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

    private static String others(Dossier dossier, GoalCounts goals, Status status) {
        List<Figure> those = goals.with(status);
        String name = name(those.get(0));
        int rest = goals.total() - goals.count(Status.MET);
        boolean named = those.size() == 1 && !name.isEmpty() && goals.total() > 1;
        return dossier.say(
                "goals.title.others",
                "named",
                named ? "yes" : "no",
                "name",
                dossier.formats().quoted(name),
                "alone",
                rest == those.size() ? "yes" : "no",
                "single",
                goals.total() == 1 ? "yes" : "no",
                "count",
                those.size(),
                "countwords",
                dossier.formats().countInWords(those.size()),
                "status",
                status.name());
    }

    /** What the goal measures, in the customer's words, where that is short enough for a title; else nothing. */
    static String name(Figure goal) {
        String measure =
                goal.inputs().getOrDefault("measure", "").replace('_', ' ').strip();
        return measure.length() <= SHORT ? measure : "";
    }
}
