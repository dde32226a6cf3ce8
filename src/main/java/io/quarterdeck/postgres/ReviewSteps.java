package io.quarterdeck.postgres;

import io.quarterdeck.run.Claim;
import io.quarterdeck.run.ReviewState;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Carries one step of a claimed review out: fence, change and history in one commit. */
record ReviewSteps(Store store) {
    private static final String OF_THIS_CLAIM = " where review_id = :review and epoch = :epoch and lease_owner = :run";

    /** Ends the claim in the same commit. */
    static final String END = ", lease_owner = null, lease_until = null";

    /**
     * @param from states from which this step leads on
     * @param line of the history; may depend on the row
     * @param work the change itself; left out when this claim's last step was this very one
     */
    void step(
            Claim claim,
            Set<ReviewState> from,
            Function<ReviewRow, HistoryLine> line,
            BiConsumer<Handle, ReviewRow> work) {
        store.change("The step of " + Fence.words(claim) + " can't be noted", handle -> {
            ReviewRow row = Fence.row(handle, claim);
            HistoryLine next = line.apply(row);
            if (row.isReleased() && next.isLast(handle, claim)) {
                return Boolean.TRUE;
            }
            Fence.require(row, claim);
            if (!next.isLast(handle, claim)) {
                Fence.require(row, claim, from);
                work.accept(handle, row);
                next.add(handle, claim.reviewId(), claim.run(), claim.epoch());
            }
            return Boolean.TRUE;
        });
    }

    /** An update of the claim's row; {@code set} without the state and the time of the change. */
    static Update update(Handle handle, Claim claim, ReviewState state, String set) {
        return handle.createUpdate(
                        "update quarterdeck.review set state = :state, changed_at = now()" + set + OF_THIS_CLAIM)
                .bind("state", state.name())
                .bind("review", claim.reviewId())
                .bind("epoch", claim.epoch())
                .bind("run", claim.run());
    }
}
