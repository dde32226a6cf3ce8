package io.quarterdeck.review.story;

import io.quarterdeck.review.page.GoalRow;
import io.quarterdeck.review.page.GoalsPage;
import java.util.List;

/** The customer's goals in the customer's words. */
final class GoalsWriter {
    private GoalsWriter() {}

    static Written write(Dossier dossier, Citations citations) {
        GoalCounts goals = GoalCounts.of(dossier);
        if (goals.total() == 0) {
            return dossier.omitted("goals.total");
        }
        List<GoalRow> rows = goals.goals().stream()
                .map(goal -> GoalRows.of(dossier, goal, citations))
                .toList();
        citations.take("goals.met");
        citations.take("goals.total");
        return new Written.Whole(new GoalsPage(
                dossier.head(GoalsTitle.of(dossier, goals, citations), dossier.say("goals.subtitle"), citations),
                dossier.say("goals.head.goal"),
                dossier.say("goals.head.baseline"),
                dossier.say("goals.head.target"),
                dossier.say("goals.head.actual"),
                dossier.say("goals.head.progress"),
                dossier.say("goals.head.status"),
                rows));
    }
}
