package io.quarterdeck.run;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.DeckArchive;
import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a named person says of a review that waits for a word. */
public record Decisions(RunLedger ledger, Reviews reviews, Gates gates, DeckArchive archive, Release release) {

    /**
     * Lets a held review go as it is; where an approval is asked for, on to its approver.
     *
     * @return the state that it has then
     * @throws IllegalArgumentException when it isn't held, or holds for something that can only be mended
     */
    public ReviewState release(UUID run, long reviewId, String actor, String reason) {
        Reviews.Standing standing = require(reviewId, ReviewState.HELD, "released");
        List<Finding> unfit = standing.findings().stream()
                .filter(finding -> !gates.rule(finding.rule()).releasable())
                .toList();
        if (!unfit.isEmpty()) {
            throw new IllegalArgumentException("review " + reviewId
                    + " can't be released, for no honest deck can be made of it: " + words(unfit)
                    + " Then make it anew: " + standing.again());
        }
        Set<String> waives = standing.findings().stream().map(Finding::key).collect(Collectors.toSet());
        Decision decision = new Decision(actor, reason, waives);
        Claim claim = ledger.claimById(run, reviewId);
        if (!standing.hasDeck()) {
            ledger.waived(claim, decision);
            return ReviewState.PLANNED;
        }
        if (claim.order().approval() == Approval.CSM) {
            ledger.awaitsApproval(claim, decision);
            return ReviewState.AWAITING_APPROVAL;
        }
        return send(claim, decision);
    }

    /** @throws IllegalArgumentException when no approval of it is asked for */
    public ReviewState approve(UUID run, long reviewId, String actor, String reason) {
        require(reviewId, ReviewState.AWAITING_APPROVAL, "approved");
        Decision decision = new Decision(actor, reason, Set.of());
        return send(ledger.claimById(run, reviewId), decision);
    }

    /** Marked and never sent, in the archive or not made at all; what has been released is beyond it. */
    public ReviewState reject(UUID run, long reviewId, String actor, String reason) {
        Reviews.Standing standing = reviews.require(reviewId);
        if (!ReviewState.REJECTABLE.contains(standing.state())) {
            require(reviewId, ReviewState.HELD, "rejected");
        }
        Decision decision = new Decision(actor, reason, Set.of());
        ledger.rejected(ledger.claimById(run, reviewId), decision);
        return ReviewState.REJECTED;
    }

    private ReviewState send(Claim claim, Decision decision) {
        try {
            ledger.released(claim, decision, messages(claim, decision));
            return ReviewState.RELEASED;
        } catch (HeldException e) {
            ledger.held(claim, Stage.ARCHIVED, e.findings());
            throw new IllegalArgumentException("review " + claim.reviewId() + " is held: " + words(e.findings()), e);
        } catch (RuntimeException e) {
            ledger.letGo(claim);
            throw e;
        }
    }

    private List<Dispatch> messages(Claim claim, Decision decision) {
        if (claim.order().delivery() == Delivery.ARCHIVE) {
            return List.of();
        }
        ArchivedDeck deck = archive.entry(claim.key())
                .orElseThrow(() -> new IllegalStateException("an archived review without its entry"));
        return release.messages(claim, deck, decision.waives());
    }

    private Reviews.Standing require(long reviewId, ReviewState state, String done) {
        Reviews.Standing standing = reviews.require(reviewId);
        if (standing.state() != state) {
            throw new IllegalArgumentException(
                    "review " + reviewId + " (" + standing.key().accountId() + ", "
                            + standing.key().period() + ") is " + standing.state() + ", so it can't be " + done
                            + "; quarterdeck review list shows those that wait");
        }
        return standing;
    }

    private static String words(List<Finding> findings) {
        return findings.stream()
                .map(finding -> "[" + finding.rule() + "] " + finding.message() + " " + finding.remedy())
                .collect(Collectors.joining(" "));
    }
}
