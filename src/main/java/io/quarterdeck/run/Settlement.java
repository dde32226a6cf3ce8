package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an archived deck: held, laid before its approver, released to its recipients, or left in the archive. */
record Settlement(ReviewPipeline pipeline, Claim claim, ReviewRequest request) {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    Outcome settle(ArchivedDeck deck) {
        supersede(deck);
        RunLedger.Assembled assembled = pipeline.ledger().assembled(claim);
        List<Finding> open = assembled.findings().stream()
                .filter(finding -> !claim.order().waived().contains(finding.rule()))
                .toList();
        if (!open.isEmpty()) {
            return held(deck, open);
        }
        if (claim.order().approval() == Approval.CSM) {
            pipeline.ledger()
                    .awaitsApproval(claim, Decision.byRule("no gate found anything; the CSM is to approve it"));
            return archived(deck, ReviewState.AWAITING_APPROVAL);
        }
        if (claim.order().delivery() == Delivery.ARCHIVE
                || pipeline.clock().instant().isBefore(claim.order().dueAt())) {
            pipeline.ledger().letGo(claim);
            return archived(deck, ReviewState.ARCHIVED);
        }
        try {
            pipeline.ledger()
                    .released(
                            claim,
                            Decision.byRule("no gate found anything"),
                            pipeline.release().messages(claim, deck, Set.of()));
            return archived(deck, ReviewState.RELEASED);
        } catch (HeldException e) {
            return held(deck, e.findings());
        }
    }

    private Outcome held(ArchivedDeck deck, List<Finding> findings) {
        pipeline.ledger().held(claim, Stage.ARCHIVED, findings);
        LOG.info("held: {}", findings.get(0).message());
        return new Outcome.Held(
                request.account().id(),
                request.period().name(),
                Optional.of(claim.reviewId()),
                Optional.of(deck),
                findings);
    }

    private Outcome archived(ArchivedDeck deck, ReviewState state) {
        LOG.info("archived {}, now {}", deck.path(), state);
        return new Outcome.Archived(
                request.account().id(),
                request.account().name(),
                deck,
                pipeline.archive().file(deck),
                state);
    }

    /** A revision that waits for a person waits no more once there is a newer one. */
    private void supersede(ArchivedDeck deck) {
        ArchiveKey key = deck.key();
        if (key.revision() == 1) {
            return;
        }
        ArchiveKey before = new ArchiveKey(key.accountId(), key.period(), key.edition(), key.revision() - 1);
        pipeline.reviews()
                .find(before)
                .filter(standing -> ReviewState.WAITING.contains(standing.state()))
                .ifPresent(standing -> pipeline.ledger()
                        .rejected(
                                pipeline.ledger().claimById(claim.run(), standing.id()),
                                Decision.byRule("superseded by revision " + key.revision() + ": "
                                        + deck.reason().orElse("no reason given"))));
    }
}
