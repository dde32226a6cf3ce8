package io.quarterdeck.review.story;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Status;
import java.util.List;

/** The goals of an account and how many stand where. */
record GoalCounts(List<Figure> goals) {
    static GoalCounts of(Dossier dossier) {
        return new GoalCounts(dossier.figures().under("goal.").stream()
                .filter(figure -> figure.id().endsWith(".progress"))
                .toList());
    }

    int total() {
        return goals.size();
    }

    int count(Status status) {
        return (int) goals.stream().filter(goal -> status(goal) == status).count();
    }

    List<Figure> with(Status status) {
        return goals.stream().filter(goal -> status(goal) == status).toList();
    }

    /** Word by which messages select: {@code all}, {@code some}, {@code none}. */
    String share() {
        int met = count(Status.MET);
        return met == 0 ? "none" : met == total() ? "all" : "some";
    }

    static Status status(Figure goal) {
        return goal.status().orElse(Status.NO_DATA);
    }
}
