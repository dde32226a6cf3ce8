package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.Retention;
import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.delivery.Letter;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.metric.Agreements;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.RunLedger;
import io.quarterdeck.run.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Runs, reviews and their steps in the store: each call is one commit, fenced by the claim's epoch.
 *
 * <p>A call whose answer was lost may be repeated under its claim: what it had noted already is not noted twice.
 */
public final class StoreRunLedger implements RunLedger {
    /** How long a claim holds when its process is heard of no more. */
    public static final Duration LEASE = Duration.ofSeconds(10);

    private final Runs runs;
    private final ReviewClaims claims;
    private final FrozenWork frozen;
    private final MakingSteps making;
    private final EndingSteps ending;

    public StoreRunLedger(Store store) {
        this(store, LEASE);
    }

    public StoreRunLedger(Store store, Duration lease) {
        this(store, lease, Retention.USUAL);
    }

    /** @param retention of the decks that are archived through it */
    public StoreRunLedger(Store store, Duration lease, Retention retention) {
        ReviewSteps steps = new ReviewSteps(store);
        this.runs = new Runs(store);
        this.claims = new ReviewClaims(store, lease);
        this.frozen = new FrozenWork(store);
        this.making = new MakingSteps(steps, retention);
        this.ending = new EndingSteps(steps);
    }

    @Override
    public UUID begin(String request) {
        return runs.begin(request);
    }

    @Override
    public void end(UUID run, int good, int bad) {
        runs.end(run, good, bad);
    }

    @Override
    public Claim claim(UUID run, ArchiveKey key, Order order) {
        return claims.claim(run, key, order);
    }

    @Override
    public List<Claim> claimDue(UUID run, int most, Set<String> schedules) {
        return claims.due(run, most, schedules);
    }

    @Override
    public Claim claimById(UUID run, long reviewId) {
        return claims.byId(run, reviewId);
    }

    @Override
    public void renew(UUID run, Set<Long> inHand) {
        claims.renew(run, inHand);
    }

    @Override
    public void letGo(Claim claim) {
        claims.letGo(claim);
    }

    @Override
    public byte[] snapshot(Claim claim) {
        return frozen.snapshot(claim);
    }

    @Override
    public void pulled(Claim claim, byte[] snapshotJson, String snapshotSha256, Agreements agreed) {
        making.pulled(claim, snapshotJson, snapshotSha256, agreed);
    }

    @Override
    public void assembled(Claim claim, String modelSha256, List<Finding> findings, Letter letter, String printed) {
        making.assembled(claim, modelSha256, findings, letter, printed);
    }

    @Override
    public Assembled assembled(Claim claim) {
        return frozen.assembled(claim);
    }

    @Override
    public void rendered(Claim claim, String pdfSha256) {
        making.rendered(claim, pdfSha256);
    }

    @Override
    public void archived(Claim claim, ArchivedDeck entry) {
        making.archived(claim, entry);
    }

    @Override
    public void held(Claim claim, Stage towards, List<Finding> findings) {
        ending.held(claim, towards, findings);
    }

    @Override
    public void troubled(Claim claim, Stage towards, String message, Duration retryIn) {
        ending.troubled(claim, towards, message, retryIn);
    }

    @Override
    public void failed(Claim claim, Stage towards, String message) {
        ending.failed(claim, towards, message);
    }

    @Override
    public void awaitsApproval(Claim claim, Decision decision) {
        ending.awaitsApproval(claim, decision);
    }

    @Override
    public void released(Claim claim, Decision decision, List<Dispatch> messages) {
        ending.released(claim, decision, messages);
    }

    @Override
    public void rejected(Claim claim, Decision decision) {
        ending.rejected(claim, decision);
    }

    @Override
    public void waived(Claim claim, Decision decision) {
        ending.waived(claim, decision);
    }
}
