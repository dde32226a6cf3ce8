package io.quarterdeck.rig;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** States of reviews against their rows, their entries and the sink. */
final class ReviewFacts {
    private static final Set<String> ENDED = Set.of("SENT", "DEAD", "CANCELLED");
    /** What was or may yet be decided otherwise: nothing of it may have gone out. */
    private static final Set<String> UNRELEASED = Set.of(
            "PLANNED",
            "PULLED",
            "ASSEMBLED",
            "RENDERED",
            "ARCHIVED",
            "HELD",
            "AWAITING_APPROVAL",
            "REJECTED",
            "FAILED",
            "UNDELIVERED");

    private static final Set<String> ARCHIVED =
            Set.of("ARCHIVED", "AWAITING_APPROVAL", "REJECTED", "RELEASED", "DELIVERED", "UNDELIVERED");

    private ReviewFacts() {}

    static List<Violation> violations(Scene scene) {
        List<Violation> wrong = new ArrayList<>();
        Set<ReviewKey> keys = new HashSet<>();
        Set<ReviewKey> archived =
                scene.store().entries().stream().map(StoreFacts.Entry::key).collect(Collectors.toSet());
        Set<ReviewKey> accepted = scene.taken().stream()
                .filter(Scene.Mail::hasDeck)
                .flatMap(mail -> scene.reviewOf(mail).stream())
                .collect(Collectors.toSet());
        Set<ReviewKey> mailed =
                scene.given().expectations().stream().map(Expectation::review).collect(Collectors.toSet());
        for (StoreFacts.Review review : scene.store().reviews()) {
            if (!keys.add(review.key())) {
                wrong.add(Violation.wrongState("two reviews " + review.key()));
            }
            if (ARCHIVED.contains(review.state()) && !archived.contains(review.key())) {
                wrong.add(Violation.wrongState(name(review) + ", and the archive has no entry of it"));
            }
            judge(review, scene.rowsOf(review), accepted.contains(review.key()), mailed.contains(review.key()), wrong);
        }
        return wrong;
    }

    private static String name(StoreFacts.Review review) {
        return "the review " + review.key() + " is " + review.state();
    }

    private static void judge(
            StoreFacts.Review review,
            List<StoreFacts.Row> rows,
            boolean accepted,
            boolean mailed,
            List<Violation> wrong) {
        String name = name(review);
        if (accepted && UNRELEASED.contains(review.state())) {
            wrong.add(Violation.wrongState(name + ", and the sink took a message of it"));
        }
        if (review.state().equals("DELIVERED")) {
            if (!accepted && (mailed || !rows.isEmpty())) {
                wrong.add(Violation.wrongState(name + ", and the sink took nothing of it"));
            }
            if (!rows.isEmpty() && rows.stream().noneMatch(row -> row.state().equals("SENT"))) {
                wrong.add(Violation.wrongState(name + ", and none of its rows is SENT"));
            }
            rows.stream()
                    .filter(row -> !ENDED.contains(row.state()) && !row.state().equals("IN_DOUBT"))
                    .forEach(row -> wrong.add(
                            Violation.wrongState(name + ", and its row to " + row.recipient() + " is " + row.state())));
        }
        if (review.state().equals("RELEASED")
                && !rows.isEmpty()
                && rows.stream().allMatch(row -> ENDED.contains(row.state()))) {
            wrong.add(Violation.wrongState(name + ", though each of its rows has come to its end"));
        }
    }
}
