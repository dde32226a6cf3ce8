package io.quarterdeck.postgres;

import static io.quarterdeck.run.ReviewState.ARCHIVED;
import static io.quarterdeck.run.ReviewState.AWAITING_APPROVAL;
import static io.quarterdeck.run.ReviewState.DELIVERED;
import static io.quarterdeck.run.ReviewState.HELD;
import static io.quarterdeck.run.ReviewState.PLANNED;
import static io.quarterdeck.run.ReviewState.PULLED;
import static io.quarterdeck.run.ReviewState.REJECTED;
import static io.quarterdeck.run.ReviewState.RELEASED;
import static io.quarterdeck.run.ReviewState.WITHDRAWN;

import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Stage;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The steps that end a claim. */
record EndingSteps(ReviewSteps steps) {
    private static final Set<ReviewState> WITH_DECK = EnumSet.of(ARCHIVED, HELD, AWAITING_APPROVAL);
    private static final Set<ReviewState> OPEN =
            EnumSet.of(PLANNED, PULLED, ReviewState.ASSEMBLED, ReviewState.RENDERED, ARCHIVED, HELD, AWAITING_APPROVAL);

    /** Whatever has not gone out. */
    private static final Set<ReviewState> REJECTABLE =
            EnumSet.complementOf(EnumSet.of(RELEASED, DELIVERED, REJECTED, WITHDRAWN));

    private static final String SETTLED = ", attempts = 0, retry_at = null, trouble = ''" + ReviewSteps.END;

    void held(Claim claim, Stage towards, List<Finding> findings) {
        String words = findings.stream()
                .map(finding -> "[" + finding.rule() + "] " + finding.message())
                .collect(Collectors.joining(" "));
        steps.step(
                claim,
                OPEN,
                row -> HistoryLine.of(HELD, towards.name(), "", words),
                (handle, row) -> ReviewSteps.update(
                                handle, claim, HELD, ", findings = cast(:findings as jsonb)" + SETTLED)
                        .bind("findings", FindingJson.write(findings))
                        .execute());
    }

    void troubled(Claim claim, Stage towards, String message, Duration retryIn) {
        steps.step(
                claim,
                OPEN,
                row -> HistoryLine.of(row.state(), towards.name(), "", message),
                (handle, row) -> ReviewSteps.update(
                                handle,
                                claim,
                                row.state(),
                                ", attempts = attempts + 1, trouble = :message,"
                                        + " retry_at = now() + make_interval(secs => :retry)" + ReviewSteps.END)
                        .bind("message", StoredText.of(message))
                        .bind("retry", ReviewClaims.seconds(retryIn))
                        .execute());
    }

    void failed(Claim claim, Stage towards, String message) {
        steps.step(
                claim,
                OPEN,
                row -> HistoryLine.of(ReviewState.FAILED, towards.name(), "", message),
                (handle, row) -> ReviewSteps.update(
                                handle,
                                claim,
                                ReviewState.FAILED,
                                ", attempts = attempts + 1, retry_at = null, trouble = :message" + ReviewSteps.END)
                        .bind("message", StoredText.of(message))
                        .execute());
    }

    void awaitsApproval(Claim claim, Decision decision) {
        decide(claim, WITH_DECK, AWAITING_APPROVAL, decision, List.of());
    }

    void released(Claim claim, Decision decision, List<Dispatch> messages) {
        decide(claim, WITH_DECK, RELEASED, decision, messages);
    }

    void rejected(Claim claim, Decision decision) {
        decide(claim, REJECTABLE, REJECTED, decision, List.of());
    }

    void waived(Claim claim, Decision decision) {
        decide(claim, Set.of(HELD), PLANNED, decision, List.of());
    }

    private void decide(
            Claim claim, Set<ReviewState> from, ReviewState to, Decision decision, List<Dispatch> messages) {
        steps.step(claim, from, row -> HistoryLine.of(to, decision), (handle, row) -> {
            requireDeck(row, to);
            if (to != REJECTED) {
                PromiseRows.correct(handle, row, decision);
            }
            ReviewSteps.update(handle, claim, to, ", waived = :waived" + SETTLED)
                    .bindArray("waived", String.class, waived(row, decision))
                    .execute();
            lay(handle, claim, messages);
        });
    }

    private static void requireDeck(ReviewRow row, ReviewState to) {
        if (!row.hasDeck() && (to == RELEASED || to == AWAITING_APPROVAL)) {
            throw new IllegalStateException(row.inWords() + " has no deck in the archive, so it can't become " + to
                    + "; nothing was changed. Release what holds it, and the deck is made first");
        }
        if (row.hasDeck() && to == PLANNED) {
            throw new IllegalStateException(row.inWords() + " has its deck in the archive, which stays; release it,"
                    + " or make a new revision with --revise \"reason\"");
        }
    }

    private static List<String> waived(ReviewRow row, Decision decision) {
        return Stream.concat(row.waived().stream(), decision.waives().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** A review released once more, whose messages have all come to their end already, is at its own end too. */
    private static void lay(Handle handle, Claim claim, List<Dispatch> messages) {
        for (Dispatch message : messages) {
            if (!message.topic().equals(OutboxRows.topic(claim.reviewId()))) {
                throw new IllegalArgumentException("the message to " + message.recipient() + " has the topic "
                        + message.topic() + ", which is not " + Fence.words(claim) + "; nothing was released");
            }
            OutboxRows.add(handle, message);
        }
        Delivered.derive(handle, claim.reviewId());
    }
}
