package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.BusyException;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.FencedException;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import io.quarterdeck.run.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReviewClaimsTest {
    private final TestRoad road = TestRoad.shared();
    private final Set<String> schedule = Set.of("quarterly " + road.account);

    @Test
    @Timeout(120)
    void severalProcessesAtOnceClaimEachOfManyReviewsOnce() throws Exception {
        try (Database database = FreshDatabase.open()) {
            int reviews = 300;
            TestRoad crowd = new TestRoad(database.store(), Duration.ofMinutes(5));
            database.store().jdbi().useHandle(handle -> handle.createUpdate("""
                                    insert into quarterdeck.review
                                        (account_id, period, edition, revision, state, run_id, due_at)
                                    select 'a' || n, '2026-Q2', 'executive', 1, 'PLANNED', :run, now() - interval '1 hour'
                                    from generate_series(1, :reviews) n
                                    """)
                    .bind("run", crowd.run)
                    .bind("reviews", reviews)
                    .execute());
            ExecutorService threads = Executors.newFixedThreadPool(6);
            try {
                List<Future<List<Long>>> claimed = new ArrayList<>();
                for (int node = 0; node < 6; node++) {
                    claimed.add(threads.submit(() -> claimAll(crowd)));
                }
                List<Long> all = new ArrayList<>();
                for (Future<List<Long>> ids : claimed) {
                    all.addAll(ids.get());
                }
                assertThat(all).hasSize(reviews).doesNotHaveDuplicates();
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static List<Long> claimAll(TestRoad crowd) {
        UUID node = crowd.ledger.begin("node");
        List<Long> ids = new ArrayList<>();
        for (int empty = 0; empty < 3; ) {
            List<Claim> claims = crowd.ledger.claimDue(node, 7, Set.of());
            claims.forEach(claim -> ids.add(claim.reviewId()));
            empty = claims.isEmpty() ? empty + 1 : 0;
        }
        return ids;
    }

    @Test
    @Timeout(120)
    void severalProcessesThatClaimOneReviewByHandAtOnceGetItOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tries.add(threads.submit(() -> {
                    try {
                        road.ledger.claim(road.ledger.begin("run"), road.key(), road.mail());
                        return true;
                    } catch (BusyException e) {
                        return false;
                    }
                }));
            }
            int got = 0;
            for (Future<Boolean> attempt : tries) {
                got += attempt.get() ? 1 : 0;
            }
            assertThat(got).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Timeout(60)
    void aLeaseThatIsNotProlongedEndsAndAnotherProcessGoesOnWhereTheFirstOneStood() throws Exception {
        TestRoad first = new TestRoad(road.store, Duration.ofMillis(700));
        Claim claim = first.planned(first.mail());
        first.ledger.pulled(claim, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED);
        UUID other = first.ledger.begin("another process");
        assertThatThrownBy(() -> first.ledger.claimById(other, claim.reviewId()))
                .isInstanceOf(BusyException.class)
                .hasMessageContaining("is being worked on by run " + first.run)
                .hasMessageContaining("whose lease runs until");
        Set<String> its = Set.of("quarterly " + first.account);
        for (int i = 0; i < 4; i++) {
            Thread.sleep(350);
            first.ledger.renew(first.run, Set.of(claim.reviewId()));
            assertThat(first.ledger.claimDue(other, 1, its)).isEmpty();
        }
        List<Claim> taken = List.of();
        while (taken.isEmpty()) {
            Thread.sleep(50);
            // the process lives, and what it holds no more is not prolonged
            first.ledger.renew(first.run, Set.of());
            taken = first.ledger.claimDue(other, 1, its);
        }
        assertThat(taken.get(0).state()).isEqualTo(ReviewState.PULLED);
        assertThat(taken.get(0).snapshotSha256()).contains(TestRoad.ROWS_HASH);
        assertThat(taken.get(0).epoch()).isEqualTo(2);
        assertThatThrownBy(() -> first.ledger.rendered(claim, TestRoad.HASH)).isInstanceOf(FencedException.class);
        // a process that wakes up and prolongs its leases has none on this review any more
        first.ledger.renew(first.run, Set.of(claim.reviewId()));
        first.ledger.rendered(taken.get(0), TestRoad.HASH);
    }

    @Test
    void onlyWhatIsDueAndHasSomethingLeftToDoIsClaimed() {
        Instant future = Instant.parse("2199-01-01T00:00:00Z");
        plan(1, TestRoad.DUE, Delivery.MAIL, Approval.NONE);
        plan(2, TestRoad.DUE.minusSeconds(60), Delivery.ARCHIVE, Approval.NONE);
        plan(3, future, Delivery.MAIL, Approval.NONE);
        archived(4, Delivery.ARCHIVE, Approval.NONE, List.of());
        archived(5, Delivery.MAIL, Approval.NONE, List.of());
        archived(6, Delivery.ARCHIVE, Approval.CSM, List.of());
        archived(7, Delivery.ARCHIVE, Approval.NONE, List.of("bridge"));
        archived(8, Delivery.ARCHIVE, Approval.NONE, List.of("stale"));
        road.ledger.failed(plan(9, TestRoad.DUE, Delivery.MAIL, Approval.NONE), Stage.PULLED, "gone");
        assertThat(road.ledger.claimDue(road.run, 2, schedule))
                .extracting(claim -> number(claim.key()))
                .containsExactly(2, 1);
        assertThat(road.ledger.claimDue(road.run, 99, schedule))
                .extracting(claim -> number(claim.key()))
                .containsExactly(5, 6, 7);
        assertThat(road.ledger.claimDue(road.run, 99, schedule)).isEmpty();
        assertThat(road.reviews.list(new Reviews.Filter(
                        Set.of(ReviewState.ARCHIVED), Optional.of(road.account), Optional.empty(), 9)))
                .extracting(standing -> number(standing.key()))
                .containsExactly(4, 5, 6, 7, 8);
        assertThat(road.reviews.find(key(3)).orElseThrow().late().orElseThrow()).isNegative();
    }

    private Claim plan(int revision, Instant due, Delivery delivery, Approval approval) {
        Order order = new Order(
                Optional.of("quarterly " + road.account), due, delivery, approval, Optional.empty(), Set.of("stale"));
        Claim claim = road.ledger.claim(road.run, key(revision), order);
        if (revision != 9) {
            road.ledger.letGo(claim);
        }
        return claim;
    }

    private void archived(int revision, Delivery delivery, Approval approval, List<String> rules) {
        plan(revision, TestRoad.DUE, delivery, approval);
        Claim claim = road.ledger.claim(road.run, key(revision), road.mail());
        road.ledger.letGo(claim);
        TestDatabase.execute(
                "update quarterdeck.review set state = 'ARCHIVED', delivery = '" + delivery + "', approval = '"
                        + approval + "', findings = '"
                        + FindingJson.write(rules.stream()
                                .map(rule -> new io.quarterdeck.gate.Finding(rule, Optional.empty(), "m", "r"))
                                .toList())
                        + "' where review_id = " + claim.reviewId());
    }

    /** Ordered by number. */
    private ArchiveKey key(int number) {
        return new ArchiveKey(road.account, "200" + number + "-Q2", "executive", 1);
    }

    private static int number(ArchiveKey key) {
        return Integer.parseInt(key.period().substring(0, 4)) - 2000;
    }

    @Test
    void aReviewAtWhichOneProcessAfterTheOtherIsLostIsPutOffForTheOthers() {
        Claim poison = plan(1, TestRoad.DUE.minusSeconds(60), Delivery.MAIL, Approval.NONE);
        plan(2, TestRoad.DUE, Delivery.MAIL, Approval.NONE);
        for (int lost = 0; lost < 3; lost++) {
            Claim claim =
                    road.ledger.claimDue(road.ledger.begin("node"), 1, schedule).get(0);
            assertThat(claim.reviewId()).isEqualTo(poison.reviewId());
            assertThat(claim.attempts()).isEqualTo(lost);
            lose(poison);
        }
        Claim other = road.ledger.claimDue(road.run, 1, schedule).get(0);
        assertThat(number(other.key())).isEqualTo(2);
        assertThat(road.standing(poison).attempts()).isEqualTo(3);
        assertThat(road.standing(poison).trouble()).contains("taken over: run");
        assertThat(road.standing(poison).retryAt()).isPresent();
        assertThat(road.standing(poison).leaseUntil()).isEmpty();
        assertThat(road.ledger.claimDue(road.run, 1, schedule)).isEmpty();
        Claim byHand = road.ledger.claimById(road.run, poison.reviewId());
        road.ledger.pulled(byHand, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED);
        assertThat(road.standing(poison).attempts()).isZero();
        assertThat(road.standing(poison).trouble()).isEmpty();
    }

    private static void lose(Claim claim) {
        TestDatabase.execute("update quarterdeck.review set lease_until = now() where review_id = " + claim.reviewId());
    }

    @Test
    void whatIsTriedAgainComesInItsTurn() {
        Claim late = plan(1, TestRoad.DUE.minusSeconds(60), Delivery.MAIL, Approval.NONE);
        plan(2, TestRoad.DUE, Delivery.MAIL, Approval.NONE);
        Claim claim = road.ledger.claimById(road.run, late.reviewId());
        road.ledger.troubled(claim, Stage.PULLED, "no answer", Duration.ZERO);
        assertThat(road.ledger.claimDue(road.run, 2, schedule))
                .extracting(due -> number(due.key()))
                .containsExactly(2, 1);
    }

    @Test
    void anUnknownReviewIsNamed() {
        assertThatThrownBy(() -> road.ledger.claimById(road.run, 987_654_321L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no review 987654321");
        assertThatThrownBy(() -> road.reviews.require(987_654_321L)).isInstanceOf(IllegalArgumentException.class);
    }
}
