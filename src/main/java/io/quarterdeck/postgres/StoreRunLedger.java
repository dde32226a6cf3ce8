package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.run.RunLedger;
import io.quarterdeck.run.Stage;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Runs, reviews and their steps in the store: one row a review, one more for each step on its road. */
public final class StoreRunLedger implements RunLedger {
    private static final String PLAN = """
            insert into quarterdeck.review (account_id, period, edition, revision, state, run_id)
            values (:account, :period, :edition, :revision, :state, :run)
            on conflict on constraint review_key
            do update set state = excluded.state, run_id = excluded.run_id, changed_at = now()
            returning review_id
            """;
    private static final String FREEZE = """
            insert into quarterdeck.snapshot (snapshot_sha256, canonical_json) values (:sha256, :json)
            on conflict (snapshot_sha256) do nothing
            """;
    private static final String MOVE = """
            update quarterdeck.review set state = :state, changed_at = now()
            where account_id = :account and series = 'business-review' and period = :period and edition = :edition
              and revision = :revision and run_id = :run
            returning review_id
            """;
    private static final String STEP = """
            insert into quarterdeck.review_step (review_id, run_id, state, stage, hash, message)
            values (:review, :run, :state, :stage, :hash, :message)
            """;

    private final Store store;

    public StoreRunLedger(Store store) {
        this.store = store;
    }

    @Override
    public UUID begin(String request) {
        UUID run = UUID.randomUUID();
        store.change("The run can't be noted", handle -> handle.createUpdate(
                        "insert into quarterdeck.run (run_id, request) values (:run, :request)")
                .bind("run", run)
                .bind("request", request)
                .execute());
        return run;
    }

    @Override
    public void planned(UUID run, ArchiveKey review) {
        change(
                review,
                handle -> step(handle, id(handle, PLAN, run, review, "PLANNED"), run, "PLANNED", "PLANNED", "", ""));
    }

    @Override
    public void pulled(UUID run, ArchiveKey review, byte[] snapshotJson, String snapshotSha256) {
        change(review, handle -> {
            handle.createUpdate(FREEZE)
                    .bind("sha256", snapshotSha256)
                    .bind("json", snapshotJson)
                    .execute();
            long id = id(handle, MOVE, run, review, "PULLED");
            handle.createUpdate("update quarterdeck.review set snapshot_sha256 = :sha256 where review_id = :review")
                    .bind("sha256", snapshotSha256)
                    .bind("review", id)
                    .execute();
            step(handle, id, run, "PULLED", "PULLED", snapshotSha256, "");
        });
    }

    @Override
    public void reached(UUID run, ArchiveKey review, Stage stage, String hash) {
        change(
                review,
                handle -> step(
                        handle,
                        id(handle, MOVE, run, review, stage.name()),
                        run,
                        stage.name(),
                        stage.name(),
                        hash,
                        ""));
    }

    @Override
    public void stopped(UUID run, ArchiveKey review, String state, Stage towards, String message) {
        change(
                review,
                handle -> step(handle, id(handle, MOVE, run, review, state), run, state, towards.name(), "", message));
    }

    @Override
    public void end(UUID run, int good, int bad) {
        store.change("The run's end can't be noted", handle -> handle.createUpdate(
                        "update quarterdeck.run set ended_at = now(), good = :good, bad = :bad where run_id = :run")
                .bind("good", good)
                .bind("bad", bad)
                .bind("run", run)
                .execute());
    }

    private void change(ArchiveKey review, Consumer<Handle> work) {
        store.change("The review of account " + review.accountId() + " can't be noted", handle -> {
            work.accept(handle);
            return Boolean.TRUE;
        });
    }

    /** @throws DatabaseException when the review isn't this run's (any more): another run works on it */
    private static long id(Handle handle, String statement, UUID run, ArchiveKey review, String state) {
        return handle.createQuery(statement)
                .bind("account", review.accountId())
                .bind("period", review.period())
                .bind("edition", review.edition())
                .bind("revision", review.revision())
                .bind("state", state)
                .bind("run", run)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> new DatabaseException("The review of account " + review.accountId() + ", "
                        + review.period() + ", is not this run's: another run has taken it up since. Let that one"
                        + " finish, then run again."));
    }

    private static void step(
            Handle handle, long review, UUID run, String state, String stage, String hash, String message) {
        handle.createUpdate(STEP)
                .bind("review", review)
                .bind("run", run)
                .bind("state", state)
                .bind("stage", stage)
                .bind("hash", hash)
                // PostgreSQL's text has no room for NUL, and a message may quote bad input
                .bind("message", message.replace('\0', ' '))
                .execute();
    }
}
