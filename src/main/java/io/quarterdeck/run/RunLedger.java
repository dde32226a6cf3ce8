package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.delivery.Letter;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.metric.Agreements;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Port: each review's road, a commit a step, and who may walk it.
 *
 * <p>A claim makes the review's epoch one higher and gives a lease by the database's clock. Every later call with that
 * claim says its epoch; where the row has another one by now, {@link FencedException} is thrown and nothing is changed.
 * A claim that has ended, and a state from which a step doesn't lead on, are refused in the same way. A call whose answer
 * was lost may be repeated under its claim: what was noted is not noted twice. Each step leaves a line in the history. Calls that end a claim ({@code held}, {@code troubled}, {@code failed},
 * {@code awaitsApproval}, {@code released}, {@code rejected}, {@code waived}, {@code letGo}) end its lease in the same
 * commit.
 */
public interface RunLedger {
    /** Opens a run: one call of a command, or one process of {@code serve}. {@code request} says it in words. */
    UUID begin(String request);

    void end(UUID run, int good, int bad);

    /**
     * Claims a review whose deck is to be made now, by hand or by {@code run --schedule}. Its row is made where it lacks.
     * A row that is FAILED, WITHDRAWN, HELD or REJECTED without a deck begins anew at PLANNED with this order (its frozen
     * rows are forgotten); a planned, half-made or archived one goes on. Where the order names a schedule, the row takes
     * its schedule, due time, delivery and approval from it, but keeps an approval that another schedule asks for; an
     * order by hand leaves those of a row that has them, unless it was withdrawn or rejected. A new revision by hand takes
     * them over from the revision before, where that one was not released. What is HELD for being late stays so, and what
     * was REJECTED for it keeps its due time, under an order of a schedule that doesn't waive that.
     *
     * @throws BusyException when another run's lease on it has not ended
     */
    Claim claim(UUID run, ArchiveKey key, Order order);

    /**
     * Claims up to {@code most} reviews that can go on, the longest due (or ready to be tried again) first: due, no lease,
     * no retry time ahead; in the making, or archived with something left to do (findings to be held for, an approval to
     * be asked for, or delivery by mail) and without a later revision. Skips rows that others are just claiming. A review
     * whose process was lost counts a failed attempt; from the third on it is put off for growing pauses.
     *
     * @param schedules names of the schedules to take from; empty for all, those made by hand too
     */
    List<Claim> claimDue(UUID run, int most, Set<String> schedules);

    /** Claims a review that waits for a person or that is to be sent again, whatever its due time. */
    Claim claimById(UUID run, long reviewId);

    /** Prolongs this run's leases on the reviews that it really has in hand, and notes that its process is alive. */
    void renew(UUID run, Set<Long> inHand);

    /** Ends the lease; the state stays. */
    void letGo(Claim claim);

    /** The frozen rows of a claim that has some. */
    byte[] snapshot(Claim claim);

    /** The rows are frozen; what was agreed and is not in the promise ledger yet is entered in the same commit. */
    void pulled(Claim claim, byte[] snapshotJson, String snapshotSha256, Agreements agreed);

    /** The model is made: its hash, what the gates found, the letter that will carry it, the figures it prints (JSON). */
    void assembled(Claim claim, String modelSha256, List<Finding> findings, Letter letter, String printed);

    /** What {@link #assembled} noted. */
    Assembled assembled(Claim claim);

    void rendered(Claim claim, String pdfSha256);

    /**
     * The file is in its place: its entry and the state, in one commit. Every earlier revision of it that has not been
     * released, rejected or withdrawn is REJECTED in the same commit, whoever holds it.
     */
    void archived(Claim claim, ArchivedDeck entry);

    /** A gate holds it; {@code towards} is the stage that was not reached, ARCHIVED's successor where there is a deck. */
    void held(Claim claim, Stage towards, List<Finding> findings);

    /** A stage broke and is tried again after {@code retryIn}; the state stays. */
    void troubled(Claim claim, Stage towards, String message, Duration retryIn);

    /** A stage broke for good. */
    void failed(Claim claim, Stage towards, String message);

    /** Where the decision waives that promises were overwritten, the promise ledger gets its corrections; as below. */
    void awaitsApproval(Claim claim, Decision decision);

    /** The decision and the messages, in one commit; a message that is in the outbox already stays as it is. */
    void released(Claim claim, Decision decision, List<Dispatch> messages);

    /** Archived or not even made, marked, never sent; from every state in which nothing has gone out to anybody. */
    void rejected(Claim claim, Decision decision);

    /** Back to PLANNED: what held it before there was a deck is waived by the decision. */
    void waived(Claim claim, Decision decision);

    /** @param findings of the gates at ASSEMBLED */
    record Assembled(List<Finding> findings, Optional<Letter> letter) {
        public Assembled {
            findings = List.copyOf(findings);
        }
    }
}
