package io.quarterdeck.run;

import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.Provenance;
import io.quarterdeck.deck.Deck;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.metric.Agreements;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.review.BusinessReview;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The walk of one claimed review; a stage a line, a commit a stage, and it remembers how far it came. */
final class Road {
    private static final Logger LOG = LoggerFactory.getLogger(Road.class);

    private final ReviewPipeline pipeline;
    private final ReviewDesk desk;
    private final RunLedger ledger;
    private final Claim claim;
    private final ReviewRequest request;
    private Stage towards = Stage.PULLED;

    Road(ReviewPipeline pipeline, Claim claim, ReviewRequest request) {
        this.pipeline = pipeline;
        this.desk = pipeline.desk();
        this.ledger = pipeline.ledger();
        this.claim = claim;
        this.request = request;
    }

    Outcome travel() {
        MDC.put("account", request.account().id());
        MDC.put("period", request.period().name());
        try {
            return guarded();
        } finally {
            List.of("account", "period", "stage").forEach(MDC::remove);
        }
    }

    private Outcome guarded() {
        try {
            return walked();
        } catch (FencedException e) {
            LOG.info("left to another process: {}", e.getMessage());
            return new Outcome.Elsewhere(
                    request.account().id(), request.period().name(), e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.debug("broken towards {}", towards, e);
            return new Breakdown(ledger, claim, towards).report(e);
        }
    }

    private Outcome walked() {
        try {
            Settlement settlement = new Settlement(pipeline, claim, request);
            if (claim.state() == ReviewState.ARCHIVED) {
                to(Stage.ARCHIVED);
                return settlement.settle(pipeline.archive()
                        .entry(claim.key())
                        .orElseThrow(() -> new IllegalStateException("an archived review without its entry")));
            }
            Lateness.check(claim, pipeline.clock());
            return settlement.settle(make());
        } catch (HeldException e) {
            ledger.held(claim, towards, e.findings());
            LOG.info("held: {}", e.getMessage());
            return new Outcome.Held(
                    request.account().id(),
                    request.period().name(),
                    Optional.of(claim.reviewId()),
                    Optional.empty(),
                    e.findings());
        }
    }

    private ArchivedDeck make() {
        to(Stage.PULLED);
        ReviewDesk.Frozen frozen = rows();
        to(Stage.ASSEMBLED);
        ReviewDesk.Assembly assembly =
                desk.assemble(request, frozen, claim.key(), claim.order().delivery());
        BusinessReview review = assembly.review();
        ledger.assembled(
                claim,
                modelHash(review),
                assembly.findings(),
                desk.letters().apply(review),
                PrintedLedger.write(review.ledger(), request.edition().pages()));
        to(Stage.RENDERED);
        Deck deck = desk.render(request, assembly);
        ledger.rendered(claim, Sha256.hex(deck.pdf()));
        to(Stage.ARCHIVED);
        return desk.meter().measure("archive", () -> file(review, deck, frozen.sha256()));
    }

    /** As they were frozen, where an earlier walk came so far: the same rows give the same bytes. */
    private ReviewDesk.Frozen rows() {
        if (claim.snapshotSha256().isPresent()) {
            return own(desk.thaw(ledger.snapshot(claim)));
        }
        ReviewDesk.Frozen frozen = own(desk.pull(request));
        ledger.pulled(claim, frozen.json(), frozen.sha256(), Agreements.of(frozen.snapshot()));
        return frozen;
    }

    /** Whatever a source or the store handed out: rows of another account or period never become this review. */
    private ReviewDesk.Frozen own(ReviewDesk.Frozen frozen) {
        Snapshot snapshot = frozen.snapshot();
        if (!snapshot.account().id().equals(claim.key().accountId())
                || !snapshot.period().name().equals(claim.key().period())) {
            throw new IllegalStateException("the rows for the review of "
                    + claim.key().accountId() + ", "
                    + claim.key().period() + ", are those of "
                    + snapshot.account().id() + ", "
                    + snapshot.period().name() + "; nothing was made of them. Tell who runs the source and the store:"
                    + " this must not happen");
        }
        return frozen;
    }

    private ArchivedDeck file(BusinessReview review, Deck deck, String snapshotSha256) {
        Provenance provenance = new Provenance(
                snapshotSha256,
                pipeline.configurationSha256(),
                desk.renderer().templatesSha256(),
                pipeline.softwareVersion(),
                pipeline.jdkRelease());
        return pipeline.archive()
                .add(
                        claim.key(),
                        deck,
                        review.headline(),
                        provenance,
                        claim.order().reason(),
                        entry -> ledger.archived(claim, entry));
    }

    private void to(Stage stage) {
        towards = stage;
        MDC.put("stage", stage.name());
    }

    private static String modelHash(BusinessReview review) {
        return Sha256.hex(review.pages().toString().getBytes(StandardCharsets.UTF_8));
    }
}
