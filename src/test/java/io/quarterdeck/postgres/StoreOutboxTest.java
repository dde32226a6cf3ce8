package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.delivery.Parcel;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class StoreOutboxTest {
    private static final int NO_LIMIT = 100_000;
    private static Database database;

    private TestRoad road;

    @BeforeAll
    static void open() {
        database = FreshDatabase.open();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void beginAnew() {
        // nothing that an earlier test left may be claimed
        execute("update quarterdeck.outbox set state = 'DEAD', lease_owner = null, lease_until = null");
        road = new TestRoad(database.store(), Duration.ofMinutes(5));
    }

    @Test
    void aMessageGoesFromReadyToSentAndItsReviewWithIt() {
        long review = road.released("a@x.example");
        Parcel parcel = claim().get(0);
        assertThat(parcel.recipient()).isEqualTo("a@x.example");
        assertThat(parcel.mime())
                .isEqualTo("To: a@x.example\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(parcel.addressee()).contains(new Dispatch.Addressee("acme", "c1", "executive"));
        assertThat(parcel.attempts()).isZero();
        assertThat(parcel.age()).isBetween(Duration.ZERO, Duration.ofMinutes(3));
        assertThat(claim()).isEmpty();
        assertThat(road.outbox.dot(parcel)).isTrue();
        assertThat(road.outbox.dot(parcel)).isTrue();
        assertThat(road.messages(review)).containsExactly("a@x.example DOT");
        road.outbox.sent(parcel, "250 queued");
        road.outbox.sent(parcel, "250 queued");
        assertThat(road.messages(review)).containsExactly("a@x.example SENT");
        assertThat(road.history(review)).endsWith("RELEASED RELEASED", "DELIVERED DELIVERED");
        assertThat(steps(parcel)).containsExactly("READY ", "SENDING ", "DOT ", "SENT 250 queued");
    }

    @Test
    void aReviewIsAtItsEndWhenEveryMessageIsAndDeliveredWhenOneWasSent() {
        long both = road.released("a@x.example", "b@x.example");
        List<Parcel> parcels = claim();
        road.outbox.dead(parcels.get(0), "550 unknown");
        assertThat(road.state(both)).isEqualTo(ReviewState.RELEASED);
        road.outbox.dot(parcels.get(1));
        road.outbox.inDoubt(parcels.get(1), "no answer");
        assertThat(road.state(both)).isEqualTo(ReviewState.RELEASED);
        road.outbox.settle(parcels.get(1).id(), true, "Ann", "Bo has it");
        assertThat(road.state(both)).isEqualTo(ReviewState.DELIVERED);

        TestRoad other = new TestRoad(database.store(), Duration.ofMinutes(5));
        long none = other.released("a@x.example", "b@x.example");
        List<Parcel> dead = claim();
        dead.forEach(parcel -> road.outbox.dead(parcel, "550 unknown"));
        assertThat(other.state(none)).isEqualTo(ReviewState.UNDELIVERED);
        assertThat(other.reviews.steps(none)).last().satisfies(step -> assertThat(step.message())
                .isEqualTo("0 of 2 messages accepted by the relay"));
    }

    @Test
    void twoLastMessagesThatEndAtOnceEndTheirReview() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 15; round++) {
                TestRoad fresh = new TestRoad(database.store(), Duration.ofMinutes(5));
                long review = fresh.released("a@x.example", "b@x.example");
                List<Future<?>> ends = new ArrayList<>();
                for (Parcel parcel : claim()) {
                    road.outbox.dot(parcel);
                    ends.add(threads.submit(() -> road.outbox.sent(parcel, "250")));
                }
                for (Future<?> end : ends) {
                    end.get();
                }
                assertThat(fresh.state(review)).isEqualTo(ReviewState.DELIVERED);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aDeferredMessageWaitsAndCountsItsAttempts() {
        long review = road.released("a@x.example");
        Parcel first = claim().get(0);
        road.outbox.deferred(first, "451 later", Duration.ofHours(1));
        assertThat(claim()).isEmpty();
        assertThat(road.reviews.messages(Optional.of(review), Set.of("READY")))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.nextAt()).isPresent();
                    assertThat(message.answer()).isEqualTo("451 later");
                });
        execute("update quarterdeck.outbox set next_at = now() where outbox_id = " + first.id());
        Parcel second = claim().get(0);
        assertThat(second.attempts()).isEqualTo(1);
        assertThat(second.epoch()).isEqualTo(first.epoch() + 1);
        // what the first attempt says now changes nothing
        assertThat(road.outbox.dot(first)).isFalse();
        road.outbox.deferred(first, "late", Duration.ofHours(1));
        road.outbox.dead(first, "late");
        road.outbox.inDoubt(first, "late");
        assertThat(road.messages(review)).containsExactly("a@x.example SENDING");
        road.outbox.sent(first, "250 late");
        assertThat(road.messages(review)).containsExactly("a@x.example SENDING");
        assertThat(steps(first)).last().asString().contains("late answer to attempt 1", "250 late");
    }

    @Test
    void nothingGoesBeforeItsTime() {
        Dispatch notice = notice("n:" + UUID.randomUUID(), "ops@vendor.example", Instant.parse("2199-01-01T00:00:00Z"));
        assertThat(road.outbox.tell(Set.of(notice.topic()), notice)).isTrue();
        assertThat(claim()).isEmpty();
    }

    @Test
    void messagesOfALostProcessAreReadyBeforeTheDotAndInDoubtBehindIt() throws Exception {
        TestRoad lost = new TestRoad(database.store(), Duration.ofMillis(600));
        long review = lost.released("a@x.example", "b@x.example");
        List<Parcel> parcels = lost.outbox.claim(lost.run, 9, NO_LIMIT);
        lost.outbox.dot(parcels.get(1));
        assertThat(road.outbox.sweep()).isZero();
        Thread.sleep(400);
        lost.outbox.renew(lost.run, parcels.stream().map(Parcel::id).collect(Collectors.toSet()));
        Thread.sleep(400);
        assertThat(road.outbox.sweep()).isZero();
        Thread.sleep(400);
        assertThat(road.outbox.sweep()).isEqualTo(2);
        assertThat(road.outbox.sweep()).isZero();
        assertThat(road.messages(review)).containsExactly("a@x.example READY", "b@x.example IN_DOUBT");
        assertThat(parcels)
                .allSatisfy(parcel ->
                        assertThat(steps(parcel)).last().asString().contains("run " + lost.run + " was lost"));
        // it wakes up: the first must not go, the answer to the second one's own dot is the truth
        assertThat(lost.outbox.dot(parcels.get(0))).isFalse();
        lost.outbox.sent(parcels.get(1), "250 queued");
        assertThat(road.messages(review)).containsExactly("a@x.example READY", "b@x.example SENT");
        Parcel again = claim().get(0);
        road.outbox.dot(again);
        road.outbox.sent(again, "250 queued");
        assertThat(road.state(review)).isEqualTo(ReviewState.DELIVERED);
    }

    @Test
    void whatAPersonDecidedIsNotUndoneByALateAnswer() {
        long review = road.released("a@x.example");
        Parcel parcel = claim().get(0);
        assertThatThrownBy(() -> road.outbox.resend(parcel.id(), "Ann", "now"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("message " + parcel.id() + " is SENDING");
        road.outbox.dot(parcel);
        road.outbox.inDoubt(parcel, "no answer");
        assertThatThrownBy(() -> road.outbox.resend(parcel.id(), "Ann", " "))
                .isInstanceOf(IllegalArgumentException.class);
        road.outbox.settle(parcel.id(), false, "Ann", "Bo hasn't got it");
        assertThat(road.state(review)).isEqualTo(ReviewState.UNDELIVERED);
        road.outbox.sent(parcel, "250 after all");
        assertThat(road.messages(review)).containsExactly("a@x.example DEAD");
        assertThatThrownBy(() -> road.outbox.settle(parcel.id(), true, "Ann", "got it"))
                .hasMessageContaining("is DEAD, and only one that is IN_DOUBT can be settled");
        road.outbox.resend(parcel.id(), "Ann", "the address works again");
        assertThat(road.history(review)).endsWith("UNDELIVERED UNDELIVERED", "RELEASED RELEASED by Ann");
        Parcel again = claim().get(0);
        assertThat(again.messageId()).isEqualTo(parcel.messageId());
        assertThat(again.mime()).isEqualTo(parcel.mime());
        assertThat(again.attempts()).isZero();
        road.outbox.dot(again);
        road.outbox.sent(again, "250");
        assertThat(road.state(review)).isEqualTo(ReviewState.DELIVERED);
        assertThatThrownBy(() -> road.outbox.resend(987_654L, "Ann", "now"))
                .hasMessageContaining("there is no message 987654");
    }

    @Test
    void theProgramSendsAgainThreeTimesWithPausesAndAPersonAnew() {
        long review = road.released("a@x.example");
        for (int attempt = 1; attempt <= 4; attempt++) {
            Parcel parcel = claim().get(0);
            assertThat(parcel.attempts()).isEqualTo(attempt - 1);
            road.outbox.dot(parcel);
            road.outbox.inDoubt(parcel, "no answer");
            assertThat(road.outbox.resend(parcel.id(), Decision.PROGRAM, "by rule"))
                    .isEqualTo(attempt < 4);
            assertThat(claim()).isEmpty();
            execute("update quarterdeck.outbox set next_at = now() where outbox_id = " + parcel.id());
        }
        assertThat(road.messages(review)).containsExactly("a@x.example IN_DOUBT");
        long id = road.reviews.messages(Optional.of(review), Set.of()).get(0).id();
        assertThat(road.outbox.resend(id, "Ann", "the relay is mended")).isTrue();
        assertThat(claim().get(0).attempts()).isZero();
    }

    @Test
    void whatDiesAgainIsANewMatterAndWhatIsDroppedIsNone() {
        long review = road.released("a@x.example");
        Parcel first = claim().get(0);
        road.outbox.dead(first, "550");
        long messageEpoch = message(review).epoch();
        long reviewEpoch = road.reviews.require(review).epoch();
        road.outbox.resend(first.id(), "Ann", "mended");
        road.outbox.dead(claim().get(0), "550");
        assertThat(message(review).attempts()).isEqualTo(1);
        assertThat(message(review).epoch()).isGreaterThan(messageEpoch);
        assertThat(road.reviews.require(review).epoch()).isGreaterThan(reviewEpoch);
        road.outbox.settle(first.id(), false, "Ann", "Bo has left");
        assertThat(message(review).state()).isEqualTo("DROPPED");
        assertThat(road.state(review)).isEqualTo(ReviewState.UNDELIVERED);
        assertThatThrownBy(() -> road.outbox.resend(first.id(), "Ann", "now"))
                .hasMessageContaining("is DROPPED, and only one that is DEAD or IN_DOUBT can be sent again");
        road.ledger.rejected(road.ledger.claimById(road.run, review), Decision.byRule("Bo has left"));
        assertThat(road.state(review)).isEqualTo(ReviewState.REJECTED);
    }

    /** As when its answer was lost and the messages came to their end meanwhile. */
    @Test
    void aReleaseMayBeRepeatedUnderItsClaimThoughItsMessagesHaveEnded() {
        Claim claim = road.archived(road.mail());
        List<Dispatch> messages = List.of(TestRoad.message(claim.reviewId(), "a@x.example"));
        road.ledger.released(claim, TestRoad.RULE, messages);
        Parcel parcel = claim().get(0);
        road.outbox.dot(parcel);
        road.outbox.sent(parcel, "250");
        List<String> history = road.history(claim.reviewId());
        road.ledger.released(claim, TestRoad.RULE, messages);
        assertThat(road.history(claim.reviewId())).isEqualTo(history);
    }

    private Reviews.Message message(long review) {
        return road.reviews.messages(Optional.of(review), Set.of()).get(0);
    }

    @Test
    void noticesNeverDecideAboutAReviewAndAreToldOnce() {
        long review = road.released("a@x.example");
        String topic = "held:" + review;
        Dispatch notice = new Dispatch(
                topic,
                Optional.of(review),
                Optional.empty(),
                "<" + topic + ">",
                "reviews@vendor.example",
                "ops@vendor.example",
                "held",
                new byte[] {1},
                TestRoad.DUE);
        assertThat(road.outbox.told(Set.of("m1", "m2"))).isEmpty();
        assertThat(road.outbox.tell(Set.of("m1", "m2"), notice)).isTrue();
        assertThat(road.outbox.told(Set.of("m1", "m3"))).containsOnlyKeys("m1");
        assertThat(road.outbox.tell(Set.of("m2", "m3"), notice("n:" + review, "ops@vendor.example", TestRoad.DUE)))
                .isFalse();
        assertThat(road.outbox.told(Set.of("m3"))).isEmpty();
        assertThat(road.reviews.messages(Optional.empty(), Set.of()))
                .noneMatch(message -> message.topic().equals("n:" + review));
        for (Parcel parcel : claim()) {
            if (parcel.subject().equals("held")) {
                road.outbox.dead(parcel, "550");
            } else {
                road.outbox.dot(parcel);
                road.outbox.sent(parcel, "250");
            }
        }
        assertThat(road.state(review)).isEqualTo(ReviewState.DELIVERED);
        Parcel held = road.reviews.messages(Optional.of(review), Set.of("DEAD")).stream()
                .map(message -> {
                    road.outbox.resend(message.id(), "Ann", "mended");
                    return claim().get(0);
                })
                .findFirst()
                .orElseThrow();
        assertThat(held.subject()).isEqualTo("held");
        assertThat(road.state(review)).isEqualTo(ReviewState.DELIVERED);
    }

    @Test
    void aDomainGetsNoMoreThanItsLimitInAMinuteWhoeverSends() throws Exception {
        String domain = UUID.randomUUID() + ".example";
        road.released(IntStream.range(0, 20).mapToObj(i -> i + "@" + domain).toArray(String[]::new));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> nodes = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                nodes.add(threads.submit(() -> road.outbox.claim(road.run, 3, 7).size()
                        + road.outbox.claim(road.run, 3, 7).size()));
            }
            int claimed = 0;
            for (Future<Integer> node : nodes) {
                claimed += node.get();
            }
            assertThat(claimed).isEqualTo(7);
        } finally {
            threads.shutdownNow();
        }
        execute("update quarterdeck.outbox set state = 'DEAD', lease_owner = null, lease_until = null"
                + " where state = 'SENDING'");
        assertThat(road.outbox.claim(road.run, 99, 7)).isEmpty();
        assertThat(road.outbox.claim(road.run, 99, 9)).hasSize(2);
    }

    @Test
    void severalSendersAtOnceGetEachMessageOnce() throws Exception {
        int messages = 200;
        road.released(IntStream.range(0, messages)
                .mapToObj(i -> i + "@" + i + ".many.example")
                .toArray(String[]::new));
        ExecutorService threads = Executors.newFixedThreadPool(5);
        try {
            List<Future<List<Long>>> nodes = new ArrayList<>();
            for (int node = 0; node < 5; node++) {
                nodes.add(threads.submit(() -> {
                    List<Long> ids = new ArrayList<>();
                    List<Parcel> parcels = road.outbox.claim(road.run, 6, NO_LIMIT);
                    while (!parcels.isEmpty()) {
                        parcels.forEach(parcel -> ids.add(parcel.id()));
                        parcels = road.outbox.claim(road.run, 6, NO_LIMIT);
                    }
                    return ids;
                }));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> node : nodes) {
                all.addAll(node.get());
            }
            assertThat(all).hasSize(messages).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aReviewReleasedOnceMoreKeepsItsMessagesAndIsAtItsEndWhenTheyAre() {
        long review = road.released("a@x.example");
        Parcel parcel = claim().get(0);
        road.outbox.dot(parcel);
        road.outbox.sent(parcel, "250");
        execute("update quarterdeck.review set state = 'AWAITING_APPROVAL' where review_id = " + review);
        Claim claim = road.ledger.claimById(road.run, review);
        road.ledger.released(claim, TestRoad.RULE, List.of(TestRoad.message(review, "a@x.example")));
        assertThat(road.messages(review)).containsExactly("a@x.example SENT");
        assertThat(road.state(review)).isEqualTo(ReviewState.DELIVERED);
        Claim next = road.ledger.claim(road.run, new ArchiveKey(road.account, "2026-Q2", "executive", 2), road.mail());
        road.make(next);
        assertThatThrownBy(() ->
                        road.ledger.released(next, TestRoad.RULE, List.of(TestRoad.message(review, "c@x.example"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has the topic review:" + review);
        assertThat(road.state(next.reviewId())).isEqualTo(ReviewState.ARCHIVED);
    }

    private static Dispatch notice(String topic, String recipient, Instant notBefore) {
        return new Dispatch(
                topic,
                Optional.empty(),
                Optional.empty(),
                "<" + topic + ">",
                "reviews@vendor.example",
                recipient,
                "notice",
                new byte[] {1},
                notBefore);
    }

    private List<Parcel> claim() {
        return road.outbox.claim(road.run, 99, NO_LIMIT);
    }

    private List<String> steps(Parcel parcel) {
        return database.store().jdbi().withHandle(handle -> handle.createQuery(
                        "select state || ' ' || answer from quarterdeck.outbox_step where outbox_id = :id"
                                + " order by outbox_step_id")
                .bind("id", parcel.id())
                .mapTo(String.class)
                .list());
    }

    private static void execute(String sql) {
        database.store().jdbi().useHandle(handle -> handle.execute(sql));
    }
}
