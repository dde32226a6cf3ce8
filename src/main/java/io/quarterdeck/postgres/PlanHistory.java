package io.quarterdeck.postgres;

import io.quarterdeck.run.ReviewState;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Lines in the histories of many reviews at once. */
final class PlanHistory {
    private final PreparedBatch batch;
    private final UUID run;

    PlanHistory(Handle handle, UUID run) {
        this.batch = handle.prepareBatch(HistoryLine.INSERT);
        this.run = run;
    }

    void add(long reviewId, long epoch, ReviewState state, String message) {
        HistoryLine.of(state, state.name(), "", message)
                .bind(batch, reviewId, run, epoch)
                .add();
    }

    void write() {
        try (batch) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }
}
