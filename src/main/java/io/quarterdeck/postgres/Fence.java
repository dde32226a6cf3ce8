package io.quarterdeck.postgres;

import io.quarterdeck.run.Claim;
import io.quarterdeck.run.FencedException;
import io.quarterdeck.run.ReviewState;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Lets nobody but the latest claim of a review change it. */
final class Fence {
    private Fence() {}

    /**
     * The row, locked until the transaction ends.
     *
     * @throws FencedException when it has been claimed again since
     */
    static ReviewRow lock(Handle handle, Claim claim) {
        ReviewRow row = row(handle, claim);
        require(row, claim);
        return row;
    }

    /** The claim's row as it is, whoever has it; locked until the transaction ends. */
    static ReviewRow row(Handle handle, Claim claim) {
        return ReviewRow.lock(handle, claim.reviewId()).orElseThrow(() -> StoreReviews.unknown(claim.reviewId()));
    }

    /** @throws FencedException when it has been claimed again since */
    static void require(ReviewRow row, Claim claim) {
        if (row.epoch() != claim.epoch()) {
            throw new FencedException(words(claim) + " was claimed again since, by run "
                    + row.owner().map(Object::toString).orElse("(ended)") + " (claim " + row.epoch()
                    + ", this is claim " + claim.epoch() + "), and is " + row.state()
                    + " now; nothing was changed by this process, the other one goes on");
        }
    }

    /** @throws FencedException when the claim has ended, or the review is in none of the states from which this leads on */
    static void require(ReviewRow row, Claim claim, Set<ReviewState> from) {
        if (!row.owner().equals(Optional.of(claim.run()))) {
            throw new FencedException(words(claim) + ": claim " + claim.epoch() + " has ended, the review is "
                    + row.state() + " now; nothing was changed. Claim it again to go on");
        }
        if (!from.contains(row.state())) {
            throw new FencedException(words(claim) + " is " + row.state() + ", and this step leads on from "
                    + from.stream().sorted().map(Enum::name).collect(Collectors.joining(", "))
                    + " only; nothing was changed");
        }
    }

    static String words(Claim claim) {
        return ReviewRow.words(claim.reviewId(), claim.key());
    }
}
