package io.quarterdeck.rig;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rows of the outbox against what the sink has. */
final class OutboxFacts {
    private OutboxFacts() {}

    static List<Violation> violations(Scene scene) {
        List<Violation> wrong = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (StoreFacts.Row row : scene.store().outbox()) {
            String name = "the row " + row.id() + " " + row.messageId() + " to " + row.recipient();
            if (row.reviewId() != 0 && !keys.add(row.reviewId() + " " + Scene.lower(row.recipient()))) {
                wrong.add(Violation.wrongState(name + " is the second of its review and recipient"));
            }
            boolean taken = scene.taken().stream().anyMatch(mail -> mail.isOf(row));
            switch (row.state()) {
                case "SENT" -> {
                    if (!taken) {
                        wrong.add(Violation.wrongState(name + " is SENT, and the sink never took it"));
                    }
                }
                case "IN_DOUBT" -> {
                    if (!Doubts.isExplained(scene, row)) {
                        wrong.add(Violation.wrongState(name + " is IN_DOUBT, and no fault explains it"));
                    }
                }
                case "SENDING", "DOT" ->
                    wrong.add(Violation.wrongState(
                            name + " is stuck in " + row.state() + (taken ? ", and was taken" : "")));
                default -> {
                    if (taken) {
                        wrong.add(Violation.wrongState(name + " is " + row.state() + ", and the sink took it"));
                    }
                }
            }
        }
        strangers(scene, wrong);
        return wrong;
    }

    /** Decks that the rig or the outbox never asked for. */
    private static void strangers(Scene scene, List<Violation> wrong) {
        for (Scene.Mail mail : scene.taken()) {
            if (mail.entry().to().size() > 1) {
                wrong.add(
                        Violation.wrongState(mail + " has " + mail.entry().to().size() + " recipients, not one"));
            }
            if (mail.hasDeck() && scene.rowOf(mail).isEmpty()) {
                wrong.add(Violation.wrongState(mail + " has no row in the outbox"));
            }
            scene.reviewOf(mail)
                    .filter(review -> mail.hasDeck())
                    .filter(review -> !isExpected(scene, new Expectation(review, mail.recipient())))
                    .ifPresent(review -> wrong.add(Violation.wrongState(mail + " of " + review + " was not expected")));
        }
    }

    private static boolean isExpected(Scene scene, Expectation wanted) {
        return scene.given().expectations().stream()
                .anyMatch(expectation -> expectation.review().equals(wanted.review())
                        && Scene.same(expectation.recipient(), wanted.recipient()));
    }
}
