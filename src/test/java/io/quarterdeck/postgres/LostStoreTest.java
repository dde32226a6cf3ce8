package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Outage;
import io.quarterdeck.run.ReviewState;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LostStoreTest {
    private static final String END = "select pg_terminate_backend(pg_backend_pid())";

    private final TestRoad road = TestRoad.shared();

    @Test
    void aConnectionThatIsLostInsideATransactionChangesNothingAndIsAnOutage() {
        Claim claim = road.planned(road.mail());
        assertThatThrownBy(() -> road.store.change("The test", handle -> {
                    handle.execute(
                            "update quarterdeck.review set state = 'FAILED' where review_id = ?", claim.reviewId());
                    return handle.createQuery(END).mapTo(Boolean.class).one();
                }))
                .isInstanceOf(DatabaseException.class)
                .isInstanceOf(Outage.class)
                .hasMessageContaining("nothing was changed")
                .hasMessageContaining(road.store.address());
        assertThat(road.state(claim.reviewId())).isEqualTo(ReviewState.PLANNED);
        road.ledger.pulled(claim, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED);
    }

    @Test
    void aCommitWhoseAnswerIsLostSaysThatNobodyKnows() {
        assertThatThrownBy(() -> road.store.change("The test", handle -> {
                    int backend = handle.createQuery("select pg_backend_pid()")
                            .mapTo(Integer.class)
                            .one();
                    // another thread, for Jdbi would use this one's transaction again
                    CompletableFuture.runAsync(
                                    () -> TestDatabase.execute("select pg_terminate_backend(" + backend + ", 5000)"))
                            .join();
                    return Boolean.TRUE;
                }))
                .isInstanceOf(Outage.class)
                .hasMessageContaining("nobody knows yet whether it was")
                .hasMessageContaining("It can be repeated");
    }

    /** A frozen process holds its locked rows no longer than this, so that another can take over. */
    @Test
    @Timeout(60)
    void aProcessThatStandsStillInsideATransactionLosesIt() {
        Claim claim = road.planned(road.mail());
        UUID other = road.ledger.begin("another process");
        assertThatThrownBy(() -> road.store.change("The test", handle -> {
                    Fence.lock(handle, claim);
                    try {
                        Thread.sleep(7000);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return handle.execute("select 1");
                }))
                .isInstanceOf(Outage.class)
                .hasMessageContaining("idle-in-transaction");
        TestDatabase.execute("update quarterdeck.review set lease_until = now() where review_id = " + claim.reviewId());
        assertThat(road.ledger.claimById(other, claim.reviewId()).epoch()).isEqualTo(2);
    }
}
