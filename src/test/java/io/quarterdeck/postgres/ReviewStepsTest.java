package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.FencedException;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Stage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewStepsTest {
    private static final Decision ANN = new Decision("Ann", "seen, fine", Set.of("stale-source"));

    private final TestRoad road = TestRoad.shared();

    @Test
    void aReviewByMailGoesFromPlannedToReleasedAndKeepsItsMessages() {
        Claim claim = road.archived(road.mail());
        road.ledger.released(
                claim,
                TestRoad.RULE,
                List.of(
                        TestRoad.message(claim.reviewId(), "a@x.example"),
                        TestRoad.message(claim.reviewId(), "b@x.example")));
        assertThat(road.history(claim.reviewId()))
                .containsExactly(
                        "PLANNED PLANNED",
                        "PULLED PULLED",
                        "ASSEMBLED ASSEMBLED",
                        "RENDERED RENDERED",
                        "ARCHIVED ARCHIVED",
                        "RELEASED RELEASED");
        assertThat(road.messages(claim.reviewId())).containsExactly("a@x.example READY", "b@x.example READY");
        assertThat(road.standing(claim).leaseUntil()).isEmpty();
        assertThat(road.standing(claim).hasDeck()).isTrue();
        assertThat(new StoreArchiveLedger(road.store).latest(road.account, "2026-Q2", "executive"))
                .contains(TestRoad.entry(claim.key()));
    }

    @Test
    void withoutMessagesReleasedIsTheEnd() {
        Claim claim = road.archived(Order.byHand(TestRoad.DUE, Optional.empty()));
        road.ledger.released(claim, TestRoad.RULE, List.of());
        assertThat(road.state(claim.reviewId())).isEqualTo(ReviewState.RELEASED);
    }

    /** As after a commit whose answer was lost: the same step, the same claim, no second line. */
    @Test
    void everyStepMayBeRepeatedUnderItsClaim() {
        Claim claim = road.planned(road.mail());
        Map<String, Runnable> making = new LinkedHashMap<>();
        making.put(
                "pulled", () -> road.ledger.pulled(claim, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED));
        making.put(
                "assembled",
                () -> road.ledger.assembled(
                        claim, TestRoad.HASH, List.of(TestRoad.FINDING), TestRoad.LETTER, TestRoad.PRINTED));
        making.put("rendered", () -> road.ledger.rendered(claim, TestRoad.HASH));
        making.put("archived", () -> road.ledger.archived(claim, TestRoad.entry(claim.key())));
        making.put("held", () -> road.ledger.held(claim, Stage.ARCHIVED, List.of(TestRoad.FINDING)));
        making.forEach((name, step) -> twice(name, claim.reviewId(), step));
        Claim person = road.ledger.claimById(road.run, claim.reviewId());
        twice("awaitsApproval", person.reviewId(), () -> road.ledger.awaitsApproval(person, ANN));
        Claim csm = road.ledger.claimById(road.run, claim.reviewId());
        twice(
                "released",
                csm.reviewId(),
                () -> road.ledger.released(
                        csm, TestRoad.RULE, List.of(TestRoad.message(csm.reviewId(), "a@x.example"))));
        assertThat(road.messages(csm.reviewId())).containsExactly("a@x.example READY");
        Claim other = road.ledger.claim(road.run, second(), road.mail());
        twice(
                "troubled",
                other.reviewId(),
                () -> road.ledger.troubled(other, Stage.PULLED, "no answer", Duration.ofMinutes(1)));
        assertThat(road.standing(other).attempts()).isEqualTo(1);
        road.ledger.letGo(other);
        road.ledger.letGo(other);
    }

    private void twice(String name, long review, Runnable step) {
        step.run();
        List<String> once = road.history(review);
        step.run();
        assertThat(road.history(review)).as(name).isEqualTo(once);
    }

    @Test
    void anOldClaimCanChangeNothing() {
        Claim old = road.archived(road.mail());
        TestDatabase.execute("update quarterdeck.review set lease_until = now() where review_id = " + old.reviewId());
        UUID other = road.ledger.begin("another process");
        road.ledger.claimById(other, old.reviewId());
        List<String> before = road.history(old.reviewId());
        assertThat(before).last().isEqualTo("ARCHIVED ARCHIVED");
        assertThat(road.reviews.steps(old.reviewId())).last().satisfies(step -> assertThat(step.message())
                .contains("taken over", road.run.toString()));
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("letGo", () -> road.ledger.letGo(old));
        calls.put("snapshot", () -> road.ledger.snapshot(old));
        calls.put("assembled", () -> road.ledger.assembled(old));
        calls.put("pulled", () -> road.ledger.pulled(old, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED));
        calls.put(
                "assemble",
                () -> road.ledger.assembled(old, TestRoad.HASH, List.of(), TestRoad.LETTER, TestRoad.PRINTED));
        calls.put("rendered", () -> road.ledger.rendered(old, TestRoad.HASH));
        calls.put("archived", () -> road.ledger.archived(old, TestRoad.entry(old.key())));
        calls.put("held", () -> road.ledger.held(old, Stage.ARCHIVED, List.of(TestRoad.FINDING)));
        calls.put("troubled", () -> road.ledger.troubled(old, Stage.ARCHIVED, "late", Duration.ZERO));
        calls.put("failed", () -> road.ledger.failed(old, Stage.ARCHIVED, "late"));
        calls.put("awaitsApproval", () -> road.ledger.awaitsApproval(old, ANN));
        calls.put(
                "released",
                () -> road.ledger.released(old, ANN, List.of(TestRoad.message(old.reviewId(), "a@x.example"))));
        calls.put("rejected", () -> road.ledger.rejected(old, ANN));
        calls.put("waived", () -> road.ledger.waived(old, ANN));
        calls.forEach((name, call) -> assertThatThrownBy(call::run)
                .as(name)
                .isInstanceOf(FencedException.class)
                .hasMessageContaining("review " + old.reviewId() + " (" + road.account + ", 2026-Q2")
                .hasMessageContaining("claimed again since, by run " + other)
                .hasMessageContaining("claim 2, this is claim 1"));
        assertThat(road.history(old.reviewId())).isEqualTo(before);
        assertThat(road.messages(old.reviewId())).isEmpty();
        assertThat(road.standing(old).epoch()).isEqualTo(2);
        assertThat(road.standing(old).leaseIsOver()).isFalse();
    }

    @Test
    void anEndedClaimAndAStepOutOfOrderAreRefused() {
        Claim claim = road.planned(road.mail());
        assertThatThrownBy(() -> road.ledger.released(claim, ANN, List.of()))
                .isInstanceOf(FencedException.class)
                .hasMessageContaining("is PLANNED, and this step leads on from ARCHIVED, HELD, AWAITING_APPROVAL only");
        road.ledger.letGo(claim);
        assertThatThrownBy(() -> road.ledger.pulled(claim, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED))
                .isInstanceOf(FencedException.class)
                .hasMessageContaining("claim 1 has ended");
        Claim again = road.ledger.claimById(road.run, claim.reviewId());
        road.ledger.held(again, Stage.RENDERED, List.of(TestRoad.FINDING));
        Claim person = road.ledger.claimById(road.run, claim.reviewId());
        assertThatThrownBy(() -> road.ledger.released(person, ANN, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no deck in the archive");
        assertThatThrownBy(() -> road.ledger.archived(person, TestRoad.entry(second())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHeldReviewIsReleasedRejectedOrMadeAnewByANamedPerson() {
        Claim held = road.held();
        assertThat(road.standing(held).findings()).containsExactly(TestRoad.FINDING);
        Claim person = road.ledger.claimById(road.run, held.reviewId());
        assertThat(person.state()).isEqualTo(ReviewState.HELD);
        road.ledger.rejected(person, ANN);
        assertThat(road.history(held.reviewId())).endsWith("HELD ARCHIVED", "REJECTED REJECTED by Ann");
        assertThat(road.reviews.steps(held.reviewId())).last().satisfies(step -> assertThat(step.message())
                .isEqualTo("seen, fine (waives stale-source)"));

        Claim early = road.ledger.claim(road.run, second(), road.mail());
        road.ledger.pulled(early, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED);
        road.ledger.held(early, Stage.ASSEMBLED, List.of(TestRoad.FINDING));
        Claim waiving = road.ledger.claimById(road.run, early.reviewId());
        road.ledger.waived(waiving, ANN);
        Claim anew = road.ledger.claimById(road.run, early.reviewId());
        assertThat(anew.state()).isEqualTo(ReviewState.PLANNED);
        assertThat(anew.order().waived()).containsExactly("stale-source");
        assertThat(anew.snapshotSha256()).contains(TestRoad.ROWS_HASH);
    }

    @Test
    void aStageThatBreaksEachTimeIsCountedThoughTheOnesBeforeItAreMadeAgain() {
        Claim claim = road.planned(road.mail());
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(claim.attempts()).isEqualTo(attempt);
            road.ledger.pulled(claim, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED);
            road.ledger.assembled(claim, TestRoad.HASH, List.of(), TestRoad.LETTER, TestRoad.PRINTED);
            road.ledger.troubled(claim, Stage.RENDERED, "no font", Duration.ofHours(1));
            assertThat(road.standing(claim).state()).isEqualTo(ReviewState.ASSEMBLED);
            assertThat(road.standing(claim).trouble()).isEqualTo("no font");
            assertThat(road.ledger.claimDue(road.run, 9, Set.of("quarterly " + road.account)))
                    .isEmpty();
            claim = road.ledger.claimById(road.run, claim.reviewId());
        }
        road.ledger.rendered(claim, TestRoad.HASH);
        assertThat(road.standing(claim).attempts()).isZero();
        assertThat(road.standing(claim).trouble()).isEmpty();
    }

    @Test
    void otherRowsLeadBackToPulledAndTheArchiveTakesOneDeckAKey() {
        Claim claim = road.planned(road.mail());
        road.ledger.pulled(claim, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED);
        road.ledger.assembled(claim, TestRoad.HASH, List.of(), TestRoad.LETTER, TestRoad.PRINTED);
        byte[] others = "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        road.ledger.pulled(claim, others, io.quarterdeck.json.Sha256.hex(others), TestRoad.NOTHING_AGREED);
        assertThat(road.state(claim.reviewId())).isEqualTo(ReviewState.PULLED);
        TestDatabase.execute(
                "with e as (insert into quarterdeck.archive_entry (account_id, period, edition, revision, path, sha256,"
                        + " pages, bytes, headline, snapshot_sha256, configuration_sha256, templates_sha256, software_version,"
                        + " archived_at) values ('" + road.account + "', '2026-Q2', 'executive', 1, '" + road.account
                        + ".pdf', '" + TestRoad.HASH + "', 1, 1, '', '', '', '', '', now())"
                        + " returning archive_entry_id) insert into quarterdeck.archive_link"
                        + " (sequence, sha256, kind, archive_entry_id, line)"
                        + " select (select coalesce(max(sequence), 0) + 1 from quarterdeck.archive_link),"
                        + " encode(sha256(cast('" + road.account
                        + "' as bytea)), 'hex'), 'deck', archive_entry_id, '{}' from e");
        assertThatThrownBy(() -> road.ledger.archived(claim, TestRoad.entry(claim.key())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has another deck of account " + road.account);
        assertThat(road.state(claim.reviewId())).isEqualTo(ReviewState.PULLED);
    }

    @Test
    void anOrderByHandLeavesAScheduledReviewItsDeliveryAndAnOrderOfAScheduleGivesItsOwn() {
        Claim failed = road.planned(road.mail());
        road.ledger.failed(failed, Stage.PULLED, "gone");
        Claim byHand = road.planned(Order.byHand(TestRoad.DUE.plusSeconds(9), Optional.of("mended")));
        assertThat(byHand.order())
                .isEqualTo(new Order(
                        road.mail().schedule(),
                        TestRoad.DUE,
                        Delivery.MAIL,
                        Approval.NONE,
                        Optional.of("mended"),
                        Set.of()));
        Claim first = road.ledger.claim(road.run, second(), Order.byHand(TestRoad.DUE, Optional.empty()));
        road.make(first);
        road.ledger.letGo(first);
        Claim scheduled = road.ledger.claim(road.run, second(), road.mail());
        assertThat(scheduled.state()).isEqualTo(ReviewState.ARCHIVED);
        assertThat(scheduled.order().delivery()).isEqualTo(Delivery.MAIL);
    }

    @Test
    void aReviewThatFailedBehindItsDeckGoesOnFromThere() {
        Claim claim = road.archived(road.mail());
        road.ledger.failed(claim, Stage.ARCHIVED, "no contacts");
        Claim again = road.planned(road.mail());
        assertThat(again.state()).isEqualTo(ReviewState.ARCHIVED);
        assertThat(road.history(claim.reviewId())).endsWith("FAILED ARCHIVED", "ARCHIVED ARCHIVED");
    }

    @Test
    void aNewDeckRejectsEveryRevisionBeforeItWhoeverHoldsThem() {
        Claim first = road.archived(road.mail());
        Claim second = road.ledger.claim(road.run, second(), Order.byHand(TestRoad.DUE, Optional.of("wrong ARR")));
        assertThat(second.order().schedule()).isEqualTo(road.mail().schedule());
        assertThat(second.order().dueAt()).isEqualTo(TestRoad.DUE);
        assertThat(second.order().delivery()).isEqualTo(Delivery.MAIL);
        assertThat(road.reviews.steps(second.reviewId())).last().satisfies(step -> assertThat(step.message())
                .startsWith("takes the place of the revision before: quarterly"));
        road.ledger.letGo(first);
        // the older deck is not sent while the newer one is made
        assertThat(road.ledger.claimDue(road.run, 9, Set.of("quarterly " + road.account)))
                .isEmpty();
        Claim held = road.ledger.claimById(road.run, first.reviewId());
        road.make(second);
        assertThat(road.state(first.reviewId())).isEqualTo(ReviewState.REJECTED);
        assertThat(road.reviews.steps(first.reviewId())).last().satisfies(step -> assertThat(step.message())
                .isEqualTo("superseded by revision 2: wrong ARR"));
        assertThatThrownBy(() -> road.ledger.released(
                        held, TestRoad.RULE, List.of(TestRoad.message(held.reviewId(), "a@x.example"))))
                .isInstanceOf(FencedException.class);
        assertThat(road.messages(first.reviewId())).isEmpty();
    }

    @Test
    void aRevisionOfWhatWasReleasedIsForTheArchiveAndTheReleasedOneStays() {
        long released = road.released("a@x.example");
        Claim second = road.ledger.claim(road.run, second(), Order.byHand(TestRoad.DUE, Optional.of("typo")));
        assertThat(second.order().schedule()).isEmpty();
        assertThat(second.order().delivery()).isEqualTo(Delivery.ARCHIVE);
        road.make(second);
        assertThat(road.state(released)).isEqualTo(ReviewState.RELEASED);
    }

    @Test
    void whatIsFoundTooLateIsNotLiftedByAnOrderOfItsScheduleButByAName() {
        Claim claim = road.planned(road.mail());
        Finding late = new Finding("late", Optional.empty(), "it is late", "release it");
        road.ledger.held(claim, Stage.PULLED, List.of(late));
        Order now = new Order(
                road.mail().schedule(),
                TestRoad.DUE.plusSeconds(99),
                Delivery.MAIL,
                Approval.NONE,
                Optional.empty(),
                Set.of());
        Claim again = road.planned(now);
        assertThat(again.state()).isEqualTo(ReviewState.HELD);
        assertThat(again.order().dueAt()).isEqualTo(TestRoad.DUE);
        road.ledger.rejected(again, ANN);
        Claim anew = road.planned(now);
        assertThat(anew.state()).isEqualTo(ReviewState.PLANNED);
        assertThat(anew.order().dueAt()).isEqualTo(TestRoad.DUE);
        road.ledger.rejected(anew, ANN);
        Claim byHand = road.planned(Order.byHand(TestRoad.DUE.plusSeconds(99), Optional.empty()));
        assertThat(byHand.state()).isEqualTo(ReviewState.PLANNED);
        assertThat(byHand.order().schedule()).isEmpty();
    }

    @Test
    void anotherSchedulesOrderKeepsTheApprovalAndSaysWhoseTheReviewWas() {
        Order csm =
                new Order(Optional.of("board"), TestRoad.DUE, Delivery.MAIL, Approval.CSM, Optional.empty(), Set.of());
        road.ledger.letGo(road.planned(csm));
        Claim other = road.planned(road.mail());
        assertThat(other.order().schedule()).isEqualTo(road.mail().schedule());
        assertThat(other.order().approval()).isEqualTo(Approval.CSM);
        assertThat(road.reviews.steps(other.reviewId())).last().satisfies(step -> assertThat(step.message())
                .contains("from board, due 2026-07-05T06:00:00Z, MAIL, approval CSM"));
    }

    @Test
    void whatHasNotGoneOutCanBeRejected() {
        Claim planned = road.planned(road.mail());
        road.ledger.rejected(planned, ANN);
        assertThat(road.state(planned.reviewId())).isEqualTo(ReviewState.REJECTED);
        Claim failed = road.ledger.claim(road.run, second(), road.mail());
        road.ledger.failed(failed, Stage.PULLED, "gone");
        road.ledger.rejected(road.ledger.claimById(road.run, failed.reviewId()), ANN);
        Claim third = road.ledger.claim(road.run, new ArchiveKey(road.account, "2026-Q1", "executive", 1), road.mail());
        road.make(third);
        road.ledger.released(third, ANN, List.of());
        Claim gone = road.ledger.claimById(road.run, third.reviewId());
        assertThatThrownBy(() -> road.ledger.rejected(gone, ANN)).isInstanceOf(FencedException.class);
    }

    @Test
    void anArchivedDeckThatCannotBeReleasedIsPressing() {
        Claim claim = road.archived(road.mail());
        road.ledger.troubled(claim, Stage.ARCHIVED, "no contacts", Duration.ofHours(1));
        Claim resting = road.ledger.claim(
                road.run,
                new ArchiveKey(road.account, "2026-Q1", "executive", 1),
                Order.byHand(TestRoad.DUE, Optional.empty()));
        road.make(resting);
        road.ledger.letGo(resting);
        assertThat(road.reviews.pressing())
                .extracting(io.quarterdeck.run.Reviews.Standing::id)
                .contains(claim.reviewId())
                .doesNotContain(resting.reviewId());
    }

    private ArchiveKey second() {
        return new ArchiveKey(road.account, "2026-Q2", "executive", 2);
    }
}
