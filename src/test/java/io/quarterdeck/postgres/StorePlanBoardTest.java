package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.PlanBoard.Changes;
import io.quarterdeck.run.PlanBoard.Entry;
import io.quarterdeck.run.PlanBoard.Plan;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import io.quarterdeck.run.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class StorePlanBoardTest {
    private static final Instant FROM = Instant.parse("2026-07-01T00:00:00Z");
    private static final Set<String> ACCOUNTS =
            Set.of("a", "b", "x", "begun", "held", "past", "waived", "hand", "early", "moved", "gone", "two", "left");
    private static final Instant LATER = TestRoad.DUE.plusSeconds(3600);

    private final Database database = FreshDatabase.open();
    private final StorePlanBoard board = new StorePlanBoard(database.store());
    private final TestRoad road = new TestRoad(database.store(), StoreRunLedger.LEASE);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatLacksIsPlannedWhatMovedIsMovedAndWhatNobodyWantsIsWithdrawnUntilItIsWantedAgain() {
        Entry a = entry("a", TestRoad.DUE);
        Entry b = entry("b", TestRoad.DUE);
        assertThat(board.madeAt()).isEmpty();
        assertThat(make(a, b)).isEqualTo(new Changes(2, 0, 0));
        assertThat(make(a, b)).isEqualTo(new Changes(0, 0, 0));
        assertThat(board.madeAt()).isPresent();
        assertThat(make(a, entry("b", LATER))).isEqualTo(new Changes(0, 1, 0));
        assertThat(make(a)).isEqualTo(new Changes(0, 0, 1));
        assertThat(standing("b").state()).isEqualTo(ReviewState.WITHDRAWN);
        assertThat(make(a)).isEqualTo(new Changes(0, 0, 0));
        assertThat(make(a, b)).isEqualTo(new Changes(1, 0, 0));
        assertThat(standing("b").dueAt()).contains(TestRoad.DUE);
        assertThat(road.reviews.steps(standing("b").id()))
                .extracting(step -> step.state() + ": " + step.message())
                .containsExactly(
                        "PLANNED: planned: s, due 2026-07-05T06:00:00Z, MAIL, approval CSM",
                        "PLANNED: planned otherwise: s, due 2026-07-05T06:00:00Z, MAIL, approval CSM"
                                + " → s, due 2026-07-05T07:00:00Z, MAIL, approval CSM",
                        "WITHDRAWN: no schedule asks for it any more: s, due 2026-07-05T07:00:00Z, MAIL, approval CSM",
                        "PLANNED: wanted again: s, due 2026-07-05T07:00:00Z, MAIL, approval CSM"
                                + " → s, due 2026-07-05T06:00:00Z, MAIL, approval CSM");
        assertThat(audit())
                .containsExactly(
                        "plan configuration changed",
                        "plan planned 2, moved 0, withdrew 0",
                        "plan planned 0, moved 1, withdrew 0",
                        "plan planned 0, moved 0, withdrew 1",
                        "plan planned 1, moved 0, withdrew 0");
    }

    @Test
    void whatIsBegunPastOrUnreadableStays() {
        Entry begun = entry("begun", TestRoad.DUE);
        Entry held = entry("held", TestRoad.DUE);
        Entry past = entry("past", FROM.minusSeconds(1));
        Entry unknown = entry("unknown", TestRoad.DUE);
        Entry waived = entry("waived", TestRoad.DUE);
        make(begun, held, past, unknown, waived);
        claim("begun");
        road.ledger.held(claim("held"), Stage.PULLED, List.of(TestRoad.FINDING));
        Claim frozen = claim("waived");
        road.ledger.pulled(frozen, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED);
        road.ledger.held(frozen, Stage.ASSEMBLED, List.of(TestRoad.FINDING));
        road.ledger.waived(
                road.ledger.claimById(road.run, frozen.reviewId()),
                new io.quarterdeck.run.Decision("Ann", "fine", Set.of("stale-source")));
        Set<String> readable = Set.of("begun", "held", "past", "waived");
        assertThat(make(List.of(), List.of(), readable)).isEqualTo(new Changes(0, 0, 0));
        assertThat(make(
                        List.of(entry("begun", LATER), entry("held", LATER), entry("waived", LATER)),
                        List.of(),
                        readable))
                .isEqualTo(new Changes(0, 0, 0));
        assertThat(make(List.of(), List.of(), Set.of())).isEqualTo(new Changes(0, 0, 0));
        assertThat(make(List.of(), List.of(), Set.of("unknown"))).isEqualTo(new Changes(0, 0, 1));
        assertThat(standing("unknown").state()).isEqualTo(ReviewState.WITHDRAWN);
    }

    @Test
    void aDeckMadeByHandIsGivenTheScheduleThatAsksForItAndNoOther() {
        ArchiveKey key = entry("hand", TestRoad.DUE).key();
        Claim byHand = road.ledger.claim(road.run, key, Order.byHand(FROM, Optional.empty()));
        road.make(byHand);
        road.ledger.letGo(byHand);
        assertThat(make(entry("hand", TestRoad.DUE))).isEqualTo(new Changes(0, 1, 0));
        assertThat(standing("hand").state()).isEqualTo(ReviewState.ARCHIVED);
        assertThat(standing("hand").delivery()).isEqualTo(Delivery.MAIL);
        assertThat(make(entry("hand", LATER))).isEqualTo(new Changes(0, 1, 0));
        assertThat(standing("hand").dueAt()).contains(LATER);
        assertThat(road.ledger.claimDue(road.run, 9, Set.of("s"))).hasSize(1);
    }

    @Test
    void aDeckMadeEarlyFollowsThePlanAndIsNotSentWhenNoScheduleAsksForItAnyMore() {
        Instant due = Instant.parse("2199-01-01T00:00:00Z");
        ArchiveKey key = entry("early", due).key();
        make(new Entry("s", key, due, Delivery.MAIL, Approval.NONE));
        Claim early = claim("early");
        road.make(early);
        road.ledger.letGo(early);
        assertThat(make(entry("early", due))).isEqualTo(new Changes(0, 1, 0));
        assertThat(standing("early").approval()).isEqualTo(Approval.CSM);
        assertThat(make()).isEqualTo(new Changes(0, 0, 1));
        assertThat(standing("early").state()).isEqualTo(ReviewState.ARCHIVED);
        assertThat(standing("early").delivery()).isEqualTo(Delivery.ARCHIVE);
        assertThat(standing("early").schedule()).isEmpty();
        assertThat(road.reviews.steps(early.reviewId())).last().satisfies(step -> assertThat(step.message())
                .isEqualTo("no schedule asks for it any more, it stays in the archive and is not sent:"
                        + " s, due 2199-01-01T00:00:00Z, MAIL, approval CSM"));
        assertThat(make()).isEqualTo(new Changes(0, 0, 0));
        assertThat(make(entry("early", due))).isEqualTo(new Changes(0, 1, 0));
    }

    @Test
    void aDeckThatOnlyRestsInTheArchiveIsGivenToTheScheduleThatSendsIt() {
        ArchiveKey key = entry("x", FROM).key();
        Entry record = new Entry("record", key, FROM.minusSeconds(9), Delivery.ARCHIVE, Approval.NONE);
        make(record);
        Claim made = claim("x");
        road.make(made);
        road.ledger.letGo(made);
        assertThat(make(entry("x", TestRoad.DUE))).isEqualTo(new Changes(0, 1, 0));
        assertThat(standing("x").schedule()).contains("s");
        assertThat(standing("x").delivery()).isEqualTo(Delivery.MAIL);
        assertThat(standing("x").approval()).isEqualTo(Approval.CSM);
    }

    @Test
    void aDueTimeThatMovesIntoThePastIsKeptAndWhatWasWithdrawnMeanwhileIsOwedAgain() {
        Instant due = Instant.parse("2199-01-01T00:00:00Z");
        Entry past = entry("moved", FROM.minusSeconds(3600));
        assertThat(make(List.of(), List.of(past), Set.of("moved"))).isEqualTo(new Changes(0, 0, 0));
        make(entry("moved", due));
        assertThat(make(List.of(), List.of(past), Set.of("moved"))).isEqualTo(new Changes(0, 1, 0));
        assertThat(standing("moved").state()).isEqualTo(ReviewState.PLANNED);
        assertThat(standing("moved").dueAt()).contains(past.dueAt());

        make(entry("gone", due));
        make();
        assertThat(standing("gone").state()).isEqualTo(ReviewState.WITHDRAWN);
        Entry owed = entry("gone", FROM.minusSeconds(60));
        Entry others = new Entry("t", owed.key(), owed.dueAt(), Delivery.MAIL, Approval.NONE);
        assertThat(make(List.of(), List.of(others), Set.of("gone"))).isEqualTo(new Changes(0, 0, 0));
        assertThat(make(List.of(), List.of(owed), Set.of("gone"))).isEqualTo(new Changes(1, 0, 0));
        assertThat(standing("gone").state()).isEqualTo(ReviewState.PLANNED);
        assertThat(standing("gone").dueAt()).contains(owed.dueAt());
    }

    @Test
    void theLatestRevisionAloneFollowsThePlanAndOneMadeByHandThatIsHeldToo() {
        Claim first = road.ledger.claim(road.run, entry("two", FROM).key(), Order.byHand(FROM, Optional.empty()));
        road.make(first);
        road.ledger.letGo(first);
        Claim second = road.ledger.claim(
                road.run, entry("two", FROM).key().next(), Order.byHand(FROM, Optional.of("rows mended")));
        road.make(second);
        road.ledger.held(second, Stage.ARCHIVED, List.of(TestRoad.FINDING));
        assertThat(make(entry("two", TestRoad.DUE))).isEqualTo(new Changes(0, 1, 0));
        assertThat(road.reviews.require(first.reviewId()).delivery()).isEqualTo(Delivery.ARCHIVE);
        assertThat(road.reviews.require(second.reviewId()).delivery()).isEqualTo(Delivery.MAIL);
        assertThat(road.reviews.require(second.reviewId()).state()).isEqualTo(ReviewState.HELD);
    }

    @Test
    void whatWasClaimedAndLeftFollowsThePlanAndItsOldClaimIsFenced() {
        make(entry("left", TestRoad.DUE));
        Claim lost = claim("left");
        assertThat(make(entry("left", LATER))).isEqualTo(new Changes(0, 0, 0));
        database.store()
                .jdbi()
                .useHandle(handle -> handle.execute("update quarterdeck.review set lease_until = now()"));
        assertThat(make(entry("left", LATER))).isEqualTo(new Changes(0, 1, 0));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> road.ledger.pulled(lost, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED))
                .isInstanceOf(io.quarterdeck.run.FencedException.class);
        assertThat(make()).isEqualTo(new Changes(0, 0, 1));
    }

    @Test
    void ofTwoSchedulesThatAskForOneReviewTheOneByMailHasIt() {
        ArchiveKey key = entry("x", TestRoad.DUE).key();
        Entry archive = new Entry("a", key, FROM, Delivery.ARCHIVE, Approval.NONE);
        assertThat(make(archive, entry("x", TestRoad.DUE))).isEqualTo(new Changes(1, 0, 0));
        assertThat(make(entry("x", TestRoad.DUE), archive)).isEqualTo(new Changes(0, 0, 0));
        assertThat(standing("x").delivery()).isEqualTo(Delivery.MAIL);
    }

    @Test
    void twoNodesThatPlanAtOnceMakeOnePlan() throws Exception {
        List<Entry> plan = IntStream.range(0, 400)
                .mapToObj(i -> entry("account-" + i, TestRoad.DUE.plusSeconds(i)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Changes>> nodes = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                UUID run = road.ledger.begin("node");
                nodes.add(threads.submit(() -> board.make(run, new Plan(plan, List.of(), Set.of(), FROM), "c")));
            }
            int planned = 0;
            for (Future<Changes> node : nodes) {
                planned += node.get().planned();
            }
            assertThat(planned).isEqualTo(400);
        } finally {
            threads.shutdownNow();
        }
        assertThat(road.reviews.totals().reviews()).containsExactly(Map.entry(ReviewState.PLANNED, 400L));
        assertThat(road.reviews.totals().overdueSeconds()).isPositive();
    }

    @Test
    void schedulesAreKnownSinceTheyWereFirstSeenAndTheirChangesAreNoted() throws InterruptedException {
        Map<String, Instant> first = board.register(road.run, Map.of("s", "quarterly", "t", "monthly"));
        Thread.sleep(5);
        Map<String, Instant> second = board.register(road.run, Map.of("s", "quarterly, 5 days later"));
        assertThat(second).containsExactly(Map.entry("s", first.get("s")));
        assertThat(board.register(road.run, Map.of("s", "quarterly, 5 days later")))
                .isEqualTo(second);
        Map<String, Instant> back = board.register(road.run, Map.of("s", "quarterly, 5 days later", "t", "monthly"));
        assertThat(back.get("t")).isAfter(first.get("t"));
        assertThat(audit())
                .containsExactly(
                        "s new schedule",
                        "t new schedule",
                        "s schedule changed",
                        "t schedule is no more",
                        "t schedule is back");
    }

    private Changes make(Entry... plan) {
        return make(List.of(plan), List.of(), ACCOUNTS);
    }

    private Changes make(List<Entry> entries, List<Entry> owed, Set<String> listed) {
        return board.make(road.run, new Plan(entries, owed, listed, FROM), "c");
    }

    private static Entry entry(String account, Instant due) {
        return new Entry("s", new ArchiveKey(account, "2026-Q2", "executive", 1), due, Delivery.MAIL, Approval.CSM);
    }

    private Claim claim(String account) {
        return road.ledger.claimById(road.run, standing(account).id());
    }

    private Reviews.Standing standing(String account) {
        return road.reviews.find(entry(account, FROM).key()).orElseThrow();
    }

    private List<String> audit() {
        return database.store().jdbi().withHandle(handle -> handle.createQuery(
                        "select subject || ' ' || what from quarterdeck.plan_audit order by plan_audit_id")
                .mapTo(String.class)
                .list());
    }
}
