package io.quarterdeck.cli;

import io.quarterdeck.gate.Gates;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.Reviews;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that can be done with a review as it stands.
 *
 * @param command to be typed; empty where it goes on by itself
 */
record NextStep(String words, String command) {
    private static final String SIGNED = " --by NAME --reason \"…\"";

    /** @param messages of the review */
    static List<NextStep> of(Reviews.Standing standing, List<Reviews.Message> messages, Gates gates) {
        List<NextStep> steps = new ArrayList<>(ofState(standing, gates));
        for (Reviews.Message message : messages) {
            if (MessageState.of(message) == MessageState.IN_DOUBT) {
                steps.add(new NextStep(
                        "When you know whether message " + message.id() + " arrived at " + message.recipient(),
                        "quarterdeck mail settle " + message.id() + " --arrived|--lost" + SIGNED));
            } else if (MessageState.of(message) == MessageState.DEAD) {
                steps.add(new NextStep(
                        "Send message " + message.id() + " to " + message.recipient()
                                + " again, when its cause is mended",
                        "quarterdeck resend " + message.id() + SIGNED));
            }
        }
        return List.copyOf(steps);
    }

    private static List<NextStep> ofState(Reviews.Standing standing, Gates gates) {
        String review = "quarterdeck review ";
        NextStep reject = new NextStep(
                standing.hasDeck() ? "Keep it in the archive, marked, and never send it" : "Give it up",
                review + "reject " + standing.id() + SIGNED);
        return switch (standing.state()) {
            case HELD -> List.of(isReleasable(standing, gates) ? release(standing) : mend(standing), reject);
            case AWAITING_APPROVAL ->
                List.of(
                        new NextStep(
                                standing.delivery() == Delivery.MAIL ? "Approve it and have it sent" : "Approve it",
                                review + "approve " + standing.id() + SIGNED),
                        reject);
            case FAILED -> List.of(mend(standing));
            case PLANNED, PULLED, ASSEMBLED, RENDERED ->
                List.of(new NextStep(
                        standing.trouble().isEmpty()
                                ? "It is made when it is due; to make it now"
                                : "It is tried again by itself; when its cause is mended, to make it now",
                        standing.again()));
            case REJECTED, RELEASED, DELIVERED ->
                List.of(new NextStep(
                        "Make a correction beside it", correction(standing) + " --revise \"what is corrected\""));
            case ARCHIVED, UNDELIVERED, WITHDRAWN -> List.of();
        };
    }

    private static boolean isReleasable(Reviews.Standing standing, Gates gates) {
        return standing.findings().stream()
                .allMatch(finding -> gates.rule(finding.rule()).releasable());
    }

    private static NextStep release(Reviews.Standing standing) {
        return new NextStep(
                standing.hasDeck() ? "Let it go as it is" : "Have it made as it is",
                "quarterdeck review release " + standing.id() + SIGNED);
    }

    private static NextStep mend(Reviews.Standing standing) {
        return new NextStep("Mend what is wrong, then make it anew", standing.again());
    }

    private static String correction(Reviews.Standing standing) {
        return "quarterdeck run --account " + standing.key().accountId() + " --period "
                + standing.key().period()
                + standing.schedule()
                        .map(name -> " --schedule " + name)
                        .orElse(" --edition " + standing.key().edition());
    }
}
