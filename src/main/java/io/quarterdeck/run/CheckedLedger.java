package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.checkpoint.Checkpoint;
import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.delivery.Letter;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.metric.Agreements;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A ledger with a checkpoint before and after each step, so that it can be shown what a crash there does. */
public record CheckedLedger(RunLedger ledger, Checkpoint checkpoint) implements RunLedger {
    @Override
    public UUID begin(String request) {
        return ledger.begin(request);
    }

    @Override
    public void end(UUID run, int good, int bad) {
        ledger.end(run, good, bad);
    }

    @Override
    public Claim claim(UUID run, ArchiveKey key, Order order) {
        Claim claim = ledger.claim(run, key, order);
        checkpoint.pass("claimed:after");
        return claim;
    }

    @Override
    public List<Claim> claimDue(UUID run, int most, Set<String> schedules) {
        List<Claim> claims = ledger.claimDue(run, most, schedules);
        if (!claims.isEmpty()) {
            checkpoint.pass("claimed:after");
        }
        return claims;
    }

    @Override
    public Claim claimById(UUID run, long reviewId) {
        return ledger.claimById(run, reviewId);
    }

    @Override
    public void renew(UUID run, Set<Long> inHand) {
        ledger.renew(run, inHand);
    }

    @Override
    public void letGo(Claim claim) {
        step("let-go", () -> ledger.letGo(claim));
    }

    @Override
    public byte[] snapshot(Claim claim) {
        return ledger.snapshot(claim);
    }

    @Override
    public void pulled(Claim claim, byte[] snapshotJson, String snapshotSha256, Agreements agreed) {
        step("pulled", () -> ledger.pulled(claim, snapshotJson, snapshotSha256, agreed));
    }

    @Override
    public void assembled(Claim claim, String modelSha256, List<Finding> findings, Letter letter, String printed) {
        step("assembled", () -> ledger.assembled(claim, modelSha256, findings, letter, printed));
    }

    @Override
    public Assembled assembled(Claim claim) {
        return ledger.assembled(claim);
    }

    @Override
    public void rendered(Claim claim, String pdfSha256) {
        step("rendered", () -> ledger.rendered(claim, pdfSha256));
    }

    @Override
    public void archived(Claim claim, ArchivedDeck entry) {
        step("archived", () -> ledger.archived(claim, entry));
    }

    @Override
    public void held(Claim claim, Stage towards, List<Finding> findings) {
        step("held", () -> ledger.held(claim, towards, findings));
    }

    @Override
    public void troubled(Claim claim, Stage towards, String message, Duration retryIn) {
        step("troubled", () -> ledger.troubled(claim, towards, message, retryIn));
    }

    @Override
    public void failed(Claim claim, Stage towards, String message) {
        step("failed", () -> ledger.failed(claim, towards, message));
    }

    @Override
    public void awaitsApproval(Claim claim, Decision decision) {
        step("awaits-approval", () -> ledger.awaitsApproval(claim, decision));
    }

    @Override
    public void released(Claim claim, Decision decision, List<Dispatch> messages) {
        step("released", () -> ledger.released(claim, decision, messages));
    }

    @Override
    public void rejected(Claim claim, Decision decision) {
        step("rejected", () -> ledger.rejected(claim, decision));
    }

    @Override
    public void waived(Claim claim, Decision decision) {
        step("waived", () -> ledger.waived(claim, decision));
    }

    private void step(String name, Runnable commit) {
        checkpoint.pass(name + ":before");
        commit.run();
        checkpoint.pass(name + ":after");
    }
}
