package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.Stage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StoreLedgersTest {
    private final TestRoad road = TestRoad.shared();
    private final StoreArchiveLedger archive = new StoreArchiveLedger(road.store);

    @Test
    void theLatestEntryIsTheOneWithTheHighestRevision() {
        List<ArchivedDeck> decks = Stream.of(1, 10, 2).map(this::archive).toList();
        assertThat(archive.latest(road.account, "2026-Q2", "executive")).contains(decks.get(1));
        assertThat(archive.latest(road.account, "2026-Q1", "executive")).isEmpty();
        assertThat(archive.latest(road.account, "2026-Q2", "team")).isEmpty();
        assertThat(archive.at(decks.get(2).path())).contains(decks.get(2));
        assertThat(archive.at("nowhere.pdf")).isEmpty();
        assertThat(archive.entries().stream()
                        .filter(entry -> entry.key().accountId().equals(road.account)))
                .containsExactlyElementsOf(decks);
    }

    @Test
    void whatIsOnceWrittenIsNeverChanged() {
        long review = road.released("a@x.example");
        assertThat(road.messages(review)).hasSize(1);
        for (String table : List.of("archive_entry", "snapshot", "review_step", "outbox_step", "plan_audit", "told")) {
            assertThatThrownBy(() -> TestDatabase.execute("delete from quarterdeck." + table))
                    .hasMessageContaining("never changed");
            assertThatThrownBy(() -> TestDatabase.execute("truncate quarterdeck." + table + " cascade"))
                    .hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> TestDatabase.execute("update quarterdeck.review_step set actor = 'me'"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> TestDatabase.execute("update quarterdeck.outbox_step set answer = ''"))
                .hasMessageContaining("never changed");
        for (String column : List.of("topic", "recipient", "message_id", "sender", "domain", "subject")) {
            assertThatThrownBy(() -> TestDatabase.execute("update quarterdeck.outbox set " + column + " = 'x'"))
                    .hasMessageContaining("keeps its topic, recipient, Message-ID and bytes");
        }
        assertThatThrownBy(() -> TestDatabase.execute("update quarterdeck.outbox set mime = ''"))
                .hasMessageContaining("keeps its topic, recipient, Message-ID and bytes");
        assertThatThrownBy(() -> TestDatabase.execute("delete from quarterdeck.outbox"))
                .hasMessageContaining("never changed");
    }

    @Test
    void aReviewsRoadIsNotedStepByStep() {
        Claim claim = road.planned(Order.byHand(TestRoad.DUE, Optional.of("asked\0for")));
        road.ledger.pulled(claim, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED);
        road.ledger.assembled(claim, TestRoad.HASH, List.of(), TestRoad.LETTER, TestRoad.PRINTED);
        road.ledger.failed(claim, Stage.RENDERED, "a template is broken\0");
        assertThat(road.standing(claim).trouble()).isEqualTo("a template is broken ");
        Claim again = road.planned(Order.byHand(TestRoad.DUE, Optional.empty()));
        assertThat(again.snapshotSha256()).isEmpty();
        road.ledger.pulled(again, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED);
        road.ledger.letGo(again);
        road.ledger.end(road.run, 1, 0);
        assertThat(road.history(claim.reviewId()))
                .containsExactly(
                        "PLANNED PLANNED",
                        "PULLED PULLED",
                        "ASSEMBLED ASSEMBLED",
                        "FAILED RENDERED",
                        "PLANNED PLANNED",
                        "PULLED PULLED");
        assertThat(road.reviews.steps(claim.reviewId()))
                .extracting(io.quarterdeck.run.Reviews.Step::epoch)
                .containsExactly(1L, 1L, 1L, 1L, 2L, 2L);
        Claim third = road.planned(Order.byHand(TestRoad.DUE, Optional.empty()));
        assertThat(road.ledger.snapshot(third)).isEqualTo(TestRoad.ROWS);
    }

    @Test
    void whatWasAssembledComesBackAsItWas() {
        Claim claim = road.planned(road.mail());
        road.ledger.pulled(claim, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED);
        assertThat(road.ledger.assembled(claim).letter()).isEmpty();
        road.ledger.assembled(claim, TestRoad.HASH, List.of(TestRoad.FINDING), TestRoad.LETTER, TestRoad.PRINTED);
        assertThat(road.ledger.assembled(claim).findings()).containsExactly(TestRoad.FINDING);
        assertThat(road.ledger.assembled(claim).letter().orElseThrow().opening())
                .isEqualTo("It went well.");
        assertThat(road.ledger.assembled(claim).letter().orElseThrow().figures())
                .isEqualTo(TestRoad.LETTER.figures());
    }

    @Test
    void theEarlierReviewIsTheOneThatTheCustomerHolds() {
        archive(1);
        assertThat(earlier()).contains(1);
        archive(2);
        archive(3);
        assertThat(earlier()).contains(3);
        TestDatabase.execute("update quarterdeck.review set state = 'DELIVERED' where revision = 2 and account_id = '"
                + road.account + "'");
        assertThat(earlier()).contains(2);
        TestDatabase.execute(
                "update quarterdeck.review set state = 'REJECTED' where account_id = '" + road.account + "'");
        assertThat(earlier()).isEmpty();
    }

    @Test
    void ofEachEarlierPeriodThereIsOneFromTheLatestToTheEarliest() {
        archive("2025-Q4", "executive", 1);
        archive("2026-Q2", "executive", 1);
        archive("2026-Q1", "renewal", 5);
        archive("2026-Q1", "executive", 1);
        archive("2026-Q1", "executive", 2);
        archive("2026", "executive", 1);
        archive("2026-Q3", "executive", 1);
        ArchiveKey key = new ArchiveKey(road.account, "2026-Q3", "executive", 1);
        assertThat(road.reviews.earlier(key, 7))
                .extracting(io.quarterdeck.run.Reviews.Earlier::sha256)
                .containsExactly(sha256("2026-Q2", 1), sha256("2026-Q1", 2), sha256("2025-Q4", 1));
        assertThat(road.reviews.earlier(key, 2)).hasSize(2);
    }

    private String sha256(String period, int revision) {
        return TestRoad.entry(new ArchiveKey(road.account, period, "executive", revision))
                .sha256();
    }

    private Optional<Integer> earlier() {
        return road.reviews
                .earlier(new ArchiveKey(road.account, "2026-Q3", "executive", 1))
                .map(io.quarterdeck.run.Reviews.Earlier::revision);
    }

    private ArchivedDeck archive(int revision) {
        return archive("2026-Q2", "executive", revision);
    }

    private ArchivedDeck archive(String period, String edition, int revision) {
        ArchiveKey key = new ArchiveKey(road.account, period, edition, revision);
        Claim claim = road.ledger.claim(road.run, key, Order.byHand(TestRoad.DUE, Optional.empty()));
        road.make(claim);
        return TestRoad.entry(key);
    }
}
