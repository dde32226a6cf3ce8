package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an archived deck: held, laid before its approver, released to its recipients, or left in the archive. */
record Settlement(ReviewPipeline pipeline, Claim claim, ReviewRequest request) {
    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);

    /** The store's clock decides what is due, and the outbox sends nothing earlier; this one may be some minutes behind. */
    private static final Duration SKEW = Duration.ofHours(1);

    Outcome settle(ArchivedDeck deck) {
        Optional<ArchivedDeck> newer = newer();
        if (newer.isPresent()) {
            pipeline.ledger()
                    .rejected(
                            claim,
                            Decision.byRule("superseded by revision "
                                    + newer.get().key().revision()));
            return archived(deck, ReviewState.REJECTED);
        }
        RunLedger.Assembled assembled = pipeline.ledger().assembled(claim);
        List<Finding> open = assembled.findings().stream()
                .filter(finding -> !claim.order().waived().contains(finding.key()))
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
                || pipeline.clock().instant().plus(SKEW).isBefore(claim.order().dueAt())) {
            pipeline.ledger().letGo(claim);
            return archived(deck, ReviewState.ARCHIVED);
        }
        try {
            Lateness.check(claim, pipeline.clock());
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

    private Optional<ArchivedDeck> newer() {
        ArchiveKey key = claim.key();
        return pipeline.archive()
                .entry(key.accountId(), key.period(), key.edition())
                .filter(latest -> latest.key().revision() > key.revision());
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
}
