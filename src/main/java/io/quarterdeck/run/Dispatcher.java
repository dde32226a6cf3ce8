package io.quarterdeck.run;

import io.quarterdeck.account.Account;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Takes one review after the other that can go on and walks it as far as it goes.
 *
 * @param accounts an account by its id, as the source has it now
 * @param run of this process
 */
public record Dispatcher(
        RunLedger ledger,
        ReviewPipeline pipeline,
        Planner planner,
        Function<String, Account> accounts,
        UUID run,
        RunListener listener) {

    /** Claims one review and walks it; false when there was none to claim. */
    public boolean walkOne() {
        List<Claim> claims = ledger.claimDue(run, 1, Set.of());
        claims.forEach(claim -> {
            Outcome outcome = walk(claim);
            synchronized (listener) {
                listener.ended(outcome);
            }
        });
        return !claims.isEmpty();
    }

    private Outcome walk(Claim claim) {
        // in hand from here on: a slow list of accounts must not cost the lease
        pipeline.inHand().add(claim.reviewId());
        try {
            return pipeline.advance(claim, request(claim));
        } catch (RuntimeException e) {
            return new Breakdown(ledger, claim, Stage.PLANNED).report(e);
        } finally {
            pipeline.inHand().remove(claim.reviewId());
        }
    }

    private ReviewRequest request(Claim claim) {
        Account account = accounts.apply(claim.key().accountId());
        if (!account.active()) {
            throw new IllegalArgumentException("account " + account.id()
                    + " is not active, so it gets no deck; set active in its row, or reject the review");
        }
        return planner.again(account, claim);
    }
}
