package io.quarterdeck.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.ChainEntry;
import io.quarterdeck.archive.Provenance;
import io.quarterdeck.archive.Retention;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.metric.Agreement;
import io.quarterdeck.metric.Agreements;
import io.quarterdeck.metric.Blank;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.CommentBook;
import io.quarterdeck.run.CommentBook.Confirmed;
import io.quarterdeck.run.Commentary;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.Redactions;
import io.quarterdeck.run.Stage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the store has of a person after a redaction. */
class StoreRedactionsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:11:12.123456Z");
    private static final Decision ADA = new Decision("Ada", "asked for", Set.of());
    private static final String PRINTED =
            "{\"figures\": [{\"name\": \"Grace waits less\"}], \"pages\": [\"cover\", \"goals\"]}";

    private final TestRoad road = TestRoad.shared();
    private final StoreRedactions redactions = new StoreRedactions(road.store, Retention.USUAL);
    private final StoreArchiveChain chain = new StoreArchiveChain(road.store, Retention.USUAL);
    private final byte[] rows = named("first");

    @Test
    void rowsThatAReviewWasHeldWithGoWhenItIsMadeAnew() {
        Claim held = byHand();
        pull(held, rows);
        road.ledger.held(held, Stage.ASSEMBLED, List.of(TestRoad.FINDING));
        assertThat(rowsOf(rows)).isEqualTo(1);

        Claim anew = byHand();

        assertThat(anew.snapshotSha256()).isEmpty();
        assertThat(rowsOf(rows)).isZero();
    }

    @Test
    void rowsOnWhichAnotherReviewStandsStayWhenOneIsMadeAnew() {
        Claim held = byHand();
        pull(held, rows);
        road.ledger.held(held, Stage.ASSEMBLED, List.of(TestRoad.FINDING));
        pull(road.ledger.claim(road.run, road.key().next(), Order.byHand(TestRoad.DUE, Optional.empty())), rows);
        byHand();
        assertThat(rowsOf(rows)).isEqualTo(1);
        assertThatThrownBy(() -> TestDatabase.execute(
                        "delete from quarterdeck.snapshot where snapshot_sha256 = '" + Sha256.hex(rows) + "'"))
                .hasMessageContaining("never changed");
    }

    @Test
    void aRedactionTakesEveryRowThatWasEverPulledForItsReview() {
        Claim claim = byHand();
        pull(claim, named("as an older version left them"));
        pull(claim, rows);
        ArchivedDeck deck = atRest(claim);

        redactions.redacted(road.run, deck, Optional.empty(), Optional.empty(), ADA, NOW);

        assertThat(rowsOf(named("as an older version left them"))).isZero();
        assertThat(rowsOf(rows)).isZero();
    }

    @Test
    void whatADeckPrintedGoesWithItsNamesAndTheRevisionKeepsItsPages() {
        Claim claim = byHand();
        pull(claim, rows);
        ArchivedDeck deck = atRest(claim);
        assertThat(road.reviews.pages(deck.key())).contains(List.of("cover", "goals"));
        byte[] unnamed = named("—");
        ArchivedDeck next = of(deck.key().next(), unnamed);

        redactions.redacted(
                road.run,
                deck,
                Optional.of(new Redactions.Revision(next, unnamed, PRINTED.replace("Grace", "—"))),
                Optional.empty(),
                ADA,
                NOW);

        assertThat(text("select count(*) from quarterdeck.review where ledger::text like '%Grace%' and account_id = '"
                        + road.account + "'"))
                .isEqualTo("0");
        assertThat(road.reviews.pages(deck.key())).isEmpty();
        assertThat(road.reviews.pages(next.key())).contains(List.of("cover", "goals"));
        assertThatThrownBy(() -> road.reviews.snapshot(deck.provenance().snapshotSha256()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        deck.path(),
                        "removed on purpose",
                        "2026-11-22 by Ada: asked for",
                        next.path() + " has its place")
                .hasMessageNotContaining("backup");
        assertThatThrownBy(() -> road.reviews.snapshot("0".repeat(64)))
                .hasMessageContaining("restore the store's backup");
    }

    @Test
    void aDeckWhoseTimeWasOverIsForgottenByTheStoreToo() {
        Claim claim = road.planned(road.mail());
        pull(claim, rows);
        ArchivedDeck deck = archived(claim);
        long review = claim.reviewId();
        road.ledger.released(claim, TestRoad.RULE, List.of(TestRoad.message(review, "grace@x.example")));
        TestDatabase.execute("update quarterdeck.outbox set state = 'SENT' where review_id = " + review);
        TestDatabase.execute("update quarterdeck.review set state = 'DELIVERED' where review_id = " + review);
        chain.expire(deck, "Ada", "ten years", NOW);
        assertThatThrownBy(() -> redactions.redacted(
                        road.run,
                        deck,
                        Optional.of(new Redactions.Revision(of(deck.key().next(), rows), rows, PRINTED)),
                        Optional.empty(),
                        ADA,
                        NOW))
                .hasMessageContaining("was removed already");

        redactions.redacted(road.run, deck, Optional.empty(), Optional.empty(), ADA, NOW);

        assertThat(rowsOf(rows)).isZero();
        assertThat(text("select length(mime) from quarterdeck.outbox where review_id = " + review))
                .isEqualTo("0");
        assertThat(text("select count(letter) + count(ledger) from quarterdeck.review where review_id = " + review))
                .isEqualTo("0");
        assertThat(road.history(review)).last().isEqualTo("DELIVERED DELIVERED by Ada");
        assertThat(new StoreArchiveLedger(road.store)
                        .ended(deck.path())
                        .orElseThrow()
                        .kind())
                .isEqualTo(ChainEntry.Kind.RETENTION_REMOVED);
    }

    @Test
    void mailOnItsWayIsToldBeforeAnythingIsMade() {
        long review = road.released("grace@x.example");
        ArchivedDeck deck = TestRoad.entry(road.key());
        assertThatThrownBy(() -> redactions.requireAtRest(deck))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has mail that has not come to its end");
        TestDatabase.execute("update quarterdeck.outbox set state = 'SENT' where review_id = " + review);
        redactions.requireAtRest(deck);
    }

    @Test
    void theLedgerForgetsAPersonInCorrectionsAndInWhatWasTakenAway() {
        Agreement goal = goal("g1", "Grace waits less", "5");
        Agreement gone = goal("g2", "Grace calls less", "7");
        Agreement other = goal("g3", "Grace stays", "9");
        Claim claim = byHand();
        road.ledger.pulled(
                claim, rows, Sha256.hex(rows), new Agreements(LocalDate.of(2026, 7, 1), List.of(goal, gone, other)));
        correct(claim, "g1", "'{\"statement\": \"Grace waits much less\", \"target\": \"6\"}'");
        correct(claim, "g2", "null");
        ArchivedDeck deck = atRest(claim);

        redactions.redacted(
                road.run,
                deck,
                Optional.empty(),
                Optional.of(
                        new Redactions.Persons(Set.of(goal.version(), gone.version()), this::unnamed, text -> text)),
                ADA,
                NOW);

        assertThat(entry("g1", "is null")).isEqualTo("— — waits less 5");
        assertThat(entry("g1", "is not null")).isEqualTo("— — waits much less 6");
        assertThat(entry("g2", "is null")).isEqualTo("— — calls less 7");
        assertThat(entry("g2", "is not null")).isEqualTo("—");
        assertThat(entry("g3", "is null")).isEqualTo("Grace Grace stays 9");
    }

    @Test
    void commentsOnTheReviewForgetAPersonAndThoseOnOthersKeepTheirWords() {
        Claim claim = byHand();
        road.ledger.pulled(claim, rows, Sha256.hex(rows), TestRoad.NOTHING_AGREED);
        ArchivedDeck deck = atRest(claim);
        StoreCommentBook book = new StoreCommentBook(road.store);
        CommentBook.Place place = new CommentBook.Place(road.account, deck.key().period(), "summary");
        String hash = Commentary.sha256("Grace counted 17.");
        book.add(said(place, CommentBook.Action.SET, Optional.of("Grace counted 17."), Optional.empty(), hash));
        Confirmed number = new Confirmed("17", BigDecimal.valueOf(17), "number", "Grace says so");
        book.add(said(place, CommentBook.Action.CONFIRM, Optional.empty(), Optional.of(number), hash));
        CommentBook.Place later = new CommentBook.Place(road.account, "2031-Q4", "summary");
        book.add(said(later, CommentBook.Action.SET, Optional.of("Grace stays."), Optional.empty(), hash));

        redactions.redacted(
                road.run,
                deck,
                Optional.empty(),
                Optional.of(
                        new Redactions.Persons(Set.of(), this::unnamed, text -> text.replace("Grace", Blank.NOBODY))),
                ADA,
                NOW);

        Commentary commentary = Commentary.of(book.entries(Optional.of(road.account)));
        assertThat(commentary.at(place).orElseThrow().actor()).isEqualTo("—");
        assertThat(commentary.at(place).orElseThrow().text()).contains("— counted 17.");
        assertThat(commentary.confirmedIn(place, "— counted 17."))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.confirmed().orElseThrow().reason()).isEqualTo("— says so"));
        assertThat(commentary.at(later).orElseThrow().text()).contains("Grace stays.");
    }

    private static CommentBook.Entry said(
            CommentBook.Place place,
            CommentBook.Action action,
            Optional<String> text,
            Optional<Confirmed> confirmed,
            String hash) {
        return new CommentBook.Entry(place, action, "Grace", text, confirmed, hash, Optional.empty(), NOW);
    }

    private Agreement unnamed(Agreement agreement) {
        return goal(
                agreement.key(),
                agreement.terms().get("statement").replace("Grace", "—"),
                agreement.terms().get("target"),
                "—");
    }

    private static Agreement goal(String key, String statement, String target) {
        return goal(key, statement, target, "Grace");
    }

    private static Agreement goal(String key, String statement, String target, String by) {
        return new Agreement(
                Kind.GOAL,
                key,
                LocalDate.of(2026, 1, 1),
                Map.of("statement", statement, "target", target),
                Optional.of(by),
                Optional.empty(),
                Optional.empty());
    }

    private void correct(Claim claim, String key, String terms) {
        TestDatabase.execute(
                "insert into quarterdeck.promise_entry (account_id, kind, key, effective_on, terms, agreed_by,"
                        + " review_id, known_until, corrected_by, correction) values ('" + road.account + "', 'goal', '"
                        + key
                        + "', '2026-01-01', " + terms + ", 'Grace', " + claim.reviewId()
                        + ", '2026-07-01', 'Ada', 'read wrong')");
    }

    private String entry(String key, String corrected) {
        return text("select concat_ws(' ', agreed_by, terms ->> 'statement', terms ->> 'target')"
                + " from quarterdeck.promise_entry where account_id = '" + road.account + "' and key = '" + key
                + "' and corrected_by " + corrected);
    }

    private Claim byHand() {
        return road.planned(Order.byHand(TestRoad.DUE, Optional.empty()));
    }

    private void pull(Claim claim, byte[] json) {
        road.ledger.pulled(claim, json, Sha256.hex(json), TestRoad.NOTHING_AGREED);
    }

    private ArchivedDeck atRest(Claim claim) {
        ArchivedDeck deck = archived(claim);
        road.ledger.letGo(claim);
        return deck;
    }

    private ArchivedDeck archived(Claim claim) {
        road.ledger.assembled(claim, TestRoad.HASH, List.of(), TestRoad.LETTER, PRINTED);
        road.ledger.rendered(claim, TestRoad.HASH);
        ArchivedDeck deck = of(claim.key(), rows);
        road.ledger.archived(claim, deck);
        return deck;
    }

    private byte[] named(String which) {
        return ("{\"name\":\"Grace " + which + " " + road.account + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static ArchivedDeck of(ArchiveKey key, byte[] json) {
        ArchivedDeck deck = TestRoad.entry(key);
        return new ArchivedDeck(
                key,
                deck.path(),
                deck.sha256(),
                deck.pages(),
                deck.bytes(),
                deck.headline(),
                new Provenance(Sha256.hex(json), "c", "t", "0.1", "17.0.15"),
                Optional.empty(),
                deck.archivedAt());
    }

    private int rowsOf(byte[] json) {
        return Integer.parseInt(
                text("select count(*) from quarterdeck.snapshot where snapshot_sha256 = '" + Sha256.hex(json) + "'"));
    }

    private String text(String sql) {
        return road.store.jdbi().withHandle(handle -> handle.createQuery(sql)
                .mapTo(String.class)
                .one());
    }
}
