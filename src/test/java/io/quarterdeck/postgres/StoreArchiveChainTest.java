package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.archive.ArchiveChain;
import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.ChainEntry;
import io.quarterdeck.archive.ChainLine;
import io.quarterdeck.archive.ChainLink;
import io.quarterdeck.archive.Retention;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.Redactions;
import io.quarterdeck.run.ReviewState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class StoreArchiveChainTest {
    private static final Database DATABASE = FreshDatabase.open();
    private static final Instant NOW = Instant.parse("2026-11-22T10:11:12.123456Z");
    private static final Decision ADA = new Decision("Ada", "asked for", Set.of());

    private final TestRoad road = new TestRoad(DATABASE.store(), StoreRunLedger.LEASE);
    private final StoreArchiveChain chain = new StoreArchiveChain(DATABASE.store(), Retention.USUAL);
    private final StoreArchiveLedger ledger = new StoreArchiveLedger(DATABASE.store());
    private final StoreRedactions redactions = new StoreRedactions(DATABASE.store(), Retention.USUAL);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void eachDeckIsLinkedInTheCommitThatArchivesIt() {
        ArchivedDeck deck = archived(1);
        ChainLink link = chain.last().orElseThrow();
        ChainEntry entry = ChainLine.read(link.line());
        assertThat(entry.content()).isEqualTo(ChainEntry.Added.of(deck, Retention.USUAL));
        assertThat(((ChainEntry.Added) entry.content()).retainUntil()).isEqualTo(LocalDate.of(2036, 7, 4));
        requireWhole();
        assertThatThrownBy(
                        () -> sql("insert into quarterdeck.archive_entry (account_id, period, edition, revision, path,"
                                + " sha256, pages, bytes, headline, snapshot_sha256, configuration_sha256, templates_sha256,"
                                + " software_version, archived_at) values ('x', '2026-Q2', 'e', 1, 'x.pdf', '"
                                + TestRoad.HASH
                                + "', 1, 1, '', '', '', '', '', now())"))
                .hasMessageContaining("is not in its chain");
        for (String change : List.of("delete from", "truncate")) {
            assertThatThrownBy(() -> sql(change + " quarterdeck.archive_link")).hasMessageContaining("never changed");
        }
        assertThatThrownBy(() -> sql("update quarterdeck.archive_link set line = ''"))
                .hasMessageContaining("never changed");
    }

    @Test
    void aRetentionOfTheConfigurationIsFixedWhenADeckIsArchived() {
        StoreRunLedger short7 =
                new StoreRunLedger(DATABASE.store(), StoreRunLedger.LEASE, new Retention(Period.of(7, 6, 0)));
        Claim claim = road.planned(Order.byHand(TestRoad.DUE, Optional.empty()));
        short7.pulled(claim, TestRoad.ROWS, TestRoad.ROWS_HASH, TestRoad.NOTHING_AGREED);
        short7.assembled(claim, TestRoad.HASH, List.of(), TestRoad.LETTER, "[]");
        short7.rendered(claim, TestRoad.HASH);
        short7.archived(claim, TestRoad.entry(claim.key()));
        assertThat(standing(TestRoad.entry(claim.key())).added().retainUntil()).isEqualTo(LocalDate.of(2034, 1, 4));
    }

    @Test
    void manyThatArchiveAtOnceMakeOneChain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 6; thread++) {
                all.add(threads.submit(() -> {
                    TestRoad own = new TestRoad(DATABASE.store(), StoreRunLedger.LEASE);
                    for (int revision = 1; revision <= 8; revision++) {
                        archived(own, revision);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        requireWhole();
    }

    @Test
    void aDeckEndsOnceAndItsTombstoneSaysWhoAndWhy() {
        ArchivedDeck deck = archived(1);
        assertThat(ledger.ended(deck.path())).isEmpty();
        assertThat(chain.expire(deck, "Ada", "ten years", NOW)).isTrue();
        assertThat(chain.expire(deck, "Ada", "ten years", NOW)).isFalse();
        ChainEntry.Ended ended = ledger.ended(deck.path()).orElseThrow();
        assertThat(ended.actor()).isEqualTo("Ada");
        assertThat(ended.reason()).isEqualTo("ten years");
        assertThat(ended.removedAt()).isEqualTo(NOW);
        assertThat(ended.sha256()).isEqualTo(deck.sha256());
        assertThat(ended.ends()).isEqualTo(standing(deck).sequence());
        requireWhole();
    }

    @Test
    void aRedactionLeavesNothingOfTheRowsTheLetterAndTheMail() {
        byte[] rows = ("{\"name\":\"Grace " + road.account + "\"}").getBytes(StandardCharsets.UTF_8);
        Claim claim = road.planned(road.mail());
        road.ledger.pulled(claim, rows, Sha256.hex(rows), TestRoad.NOTHING_AGREED);
        road.ledger.assembled(claim, TestRoad.HASH, List.of(TestRoad.FINDING), TestRoad.LETTER, "[]");
        road.ledger.rendered(claim, TestRoad.HASH);
        ArchivedDeck old = of(claim.key(), rows);
        road.ledger.archived(claim, old);
        road.ledger.released(claim, TestRoad.RULE, List.of(TestRoad.message(claim.reviewId(), "grace@x.example")));
        byte[] unnamed = ("{\"name\":\"— " + road.account + "\"}").getBytes(StandardCharsets.UTF_8);
        ArchivedDeck next = of(claim.key().next(), unnamed);
        Optional<Redactions.Revision> revision = Optional.of(new Redactions.Revision(next, unnamed, "[]"));

        assertThat(redactions.snapshot(old)).contains(rows);
        assertThatThrownBy(() -> redactions.redacted(road.run, old, revision, Optional.empty(), ADA, NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has mail that has not come to its end");
        assertThat(ledger.at(next.path())).isEmpty();
        assertThatThrownBy(() -> sql("update quarterdeck.outbox set mime = ''")).hasMessageContaining("for good");
        sql("update quarterdeck.outbox set state = 'SENT' where review_id = " + claim.reviewId());
        sql("update quarterdeck.review set state = 'DELIVERED' where review_id = " + claim.reviewId());
        assertThatThrownBy(() -> sql("update quarterdeck.outbox set mime = ''")).hasMessageContaining("for good");
        assertThatThrownBy(() -> sql("delete from quarterdeck.snapshot")).hasMessageContaining("never changed");

        redactions.redacted(road.run, old, revision, Optional.empty(), ADA, NOW);

        assertThat(redactions.snapshot(old)).isEmpty();
        assertThat(redactions.snapshot(next)).contains(unnamed);
        assertThat(ledger.ended(old.path()).orElseThrow().replacedBy()).contains(next.path());
        assertThat(ledger.latest(road.account, "2026-Q2", "executive")).contains(next);
        assertThat(road.state(claim.reviewId())).isEqualTo(ReviewState.DELIVERED);
        assertThat(road.history(claim.reviewId())).last().isEqualTo("DELIVERED DELIVERED by Ada");
        var review = road.reviews.find(next.key()).orElseThrow();
        assertThat(review.state()).isEqualTo(ReviewState.ARCHIVED);
        assertThat(road.history(review.id())).containsExactly("ARCHIVED ARCHIVED by Ada");
        assertThat(road.ledger.claimDue(road.run, 99, Set.of())).isEmpty();
        assertThat(road.messages(review.id())).isEmpty();
        assertThat(count("select count(*) from quarterdeck.review where letter is not null and review_id = "
                        + claim.reviewId()))
                .isZero();
        assertThat(count("select sum(length(mime)) from quarterdeck.outbox where review_id = " + claim.reviewId()))
                .isZero();
        assertThatThrownBy(() -> redactions.redacted(road.run, old, Optional.empty(), Optional.empty(), ADA, NOW))
                .hasMessageContaining("was removed already");
        requireWhole();
    }

    @Test
    void aDeckThatWaitsIsRejectedWithItsRedactionAndNeedsNoSuccessor() {
        Claim claim = road.held();
        ArchivedDeck old = TestRoad.entry(claim.key());
        redactions.redacted(road.run, old, Optional.empty(), Optional.empty(), ADA, NOW);
        assertThat(road.state(claim.reviewId())).isEqualTo(ReviewState.REJECTED);
        assertThat(ledger.ended(old.path()).orElseThrow().kind()).isEqualTo(ChainEntry.Kind.REDACTION);
        assertThatThrownBy(() -> redactions.redacted(
                        road.run, TestRoad.entry(claim.key().next()), Optional.empty(), Optional.empty(), ADA, NOW))
                .hasMessageContaining("the archive has no deck");
    }

    @Test
    void aMessageWhoseBytesAreGoneIsNotSentAgain() {
        long review = road.released("a@x.example");
        sql("update quarterdeck.outbox set state = 'DEAD' where review_id = " + review);
        sql("update quarterdeck.review set state = 'UNDELIVERED' where review_id = " + review);
        redactions.redacted(road.run, TestRoad.entry(road.key()), Optional.empty(), Optional.empty(), ADA, NOW);
        long message = count("select outbox_id from quarterdeck.outbox where review_id = " + review);
        assertThatThrownBy(() -> road.outbox.resend(message, "Ada", "again"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("carried a deck that was redacted");
    }

    @Test
    void anArchiveFromBeforeTheChainIsLinkedInTheOrderOfItsEntries() {
        try (Database older = FreshDatabase.open()) {
            older.store().jdbi().useHandle(handle -> {
                handle.execute("alter table quarterdeck.archive_entry disable trigger archive_entry_is_linked");
                for (int entry = 1; entry <= 3; entry++) {
                    handle.execute(
                            "insert into quarterdeck.archive_entry (account_id, period, edition, revision, path, sha256,"
                                    + " pages, bytes, headline, snapshot_sha256, configuration_sha256, templates_sha256,"
                                    + " software_version, reason, archived_at) values ('old \"é', '2026-Q1', 'e', ?, ?, '"
                                    + TestRoad.HASH + "', 1, 1, '', 's', 'c', 't', '0.1', 'why \u0001',"
                                    + " '2026-04-05T06:07:08.000009Z')",
                            entry,
                            entry + ".pdf");
                }
                handle.execute("alter table quarterdeck.archive_entry enable trigger archive_entry_is_linked");
            });
            StoreArchiveChain late = new StoreArchiveChain(older.store(), Retention.USUAL);
            assertThat(late.last()).isEmpty();
            assertThat(late.linkOlder()).isEqualTo(3);
            assertThat(late.linkOlder()).isZero();
            assertThat(late.decks())
                    .extracting(standing -> standing.deck().path())
                    .containsExactly("1.pdf", "2.pdf", "3.pdf");
            assertThat(late.decks()).allSatisfy(standing -> {
                assertThat(standing.added().archivedAt()).isEqualTo("2026-04-05T06:07:08.000009Z");
                assertThat(standing.added().retainUntil()).isEqualTo(LocalDate.of(2036, 4, 5));
                assertThat(standing.added().reason()).contains("why \u0001");
            });
        }
    }

    private ArchivedDeck archived(int revision) {
        return archived(road, revision);
    }

    private static ArchivedDeck archived(TestRoad road, int revision) {
        ArchiveKey key = new ArchiveKey(road.account, "2026-Q2", "executive", revision);
        Claim claim = road.ledger.claim(road.run, key, Order.byHand(TestRoad.DUE, Optional.empty()));
        road.make(claim);
        return TestRoad.entry(key);
    }

    private static ArchivedDeck of(ArchiveKey key, byte[] rows) {
        ArchivedDeck deck = TestRoad.entry(key);
        return new ArchivedDeck(
                deck.key(),
                deck.path(),
                deck.sha256(),
                deck.pages(),
                deck.bytes(),
                deck.headline(),
                new io.quarterdeck.archive.Provenance(Sha256.hex(rows), "c", "t", "0.1", "17.0.15"),
                Optional.empty(),
                deck.archivedAt());
    }

    private ArchiveChain.Standing standing(ArchivedDeck deck) {
        return chain.decks().stream()
                .filter(standing -> standing.deck().path().equals(deck.path()))
                .findFirst()
                .orElseThrow();
    }

    private void requireWhole() {
        String previous = ChainLine.BEFORE_THE_FIRST;
        long number = 0;
        for (ChainLink link : chain.after(0, Integer.MAX_VALUE)) {
            ChainEntry entry = ChainLine.read(link.line());
            assertThat(entry.sequence()).isEqualTo(++number).isEqualTo(link.sequence());
            assertThat(entry.previousSha256()).isEqualTo(previous);
            previous = Sha256.hex((link.line() + "\n").getBytes(StandardCharsets.UTF_8));
            assertThat(link.sha256()).isEqualTo(previous);
        }
        assertThat(chain.last().orElseThrow().sha256()).isEqualTo(previous);
        assertThat(count("select count(*) from quarterdeck.archive_link where kind = 'deck'"))
                .isEqualTo(count("select count(*) from quarterdeck.archive_entry"));
    }

    private static void sql(String sql) {
        DATABASE.store().jdbi().useHandle(handle -> handle.execute(sql));
    }

    private static long count(String sql) {
        return DATABASE.store()
                .jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
