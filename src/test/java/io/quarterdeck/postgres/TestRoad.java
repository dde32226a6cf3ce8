package io.quarterdeck.postgres;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.archive.ArchivedDeck;
import io.quarterdeck.archive.Provenance;
import io.quarterdeck.delivery.Dispatch;
import io.quarterdeck.delivery.Letter;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.metric.Agreements;
import io.quarterdeck.plan.Approval;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.run.Claim;
import io.quarterdeck.run.Decision;
import io.quarterdeck.run.Order;
import io.quarterdeck.run.ReviewState;
import io.quarterdeck.run.Reviews;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A store with one run in it, and reviews brought as far as a test needs them. */
final class TestRoad {
    static final byte[] ROWS = "{\"a\":\"ö\"}".getBytes(StandardCharsets.UTF_8);
    static final String ROWS_HASH = Sha256.hex(ROWS);
    static final Agreements NOTHING_AGREED = new Agreements(LocalDate.of(2026, 7, 1), List.of());
    static final String HASH = Sha256.hex(new byte[] {1});
    static final Instant DUE = Instant.parse("2026-07-05T06:00:00Z");
    static final String PRINTED = "{\"figures\": []}";
    static final Letter LETTER = new Letter(
            "en",
            "Q2",
            List.of(),
            "Dear {name},",
            "Hello,",
            "It went\0well.",
            new Letter.Figures("Figures", List.of(new Letter.Line("Value", "€ 1", "", "E01"))),
            new Letter.Shortfalls("", List.of()),
            List.of("Ask Ann."),
            List.of("Ann"),
            "Unsubscribe");
    static final Finding FINDING =
            new Finding("stale-source", Optional.of("nps"), "the source is 3 days old", "load it");
    static final Decision RULE = Decision.byRule("no gate found anything");

    final Store store;
    final StoreRunLedger ledger;
    final StoreOutbox outbox;
    final StoreReviews reviews;
    final UUID run;
    final String account = "acme " + UUID.randomUUID();

    TestRoad(Store store, Duration lease) {
        this.store = store;
        this.ledger = new StoreRunLedger(store, lease);
        this.outbox = new StoreOutbox(store, lease);
        this.reviews = new StoreReviews(store);
        this.run = ledger.begin("test");
    }

    static TestRoad shared() {
        return new TestRoad(TestDatabase.shared().store(), StoreRunLedger.LEASE);
    }

    ArchiveKey key() {
        return new ArchiveKey(account, "2026-Q2", "executive", 1);
    }

    Order mail() {
        return new Order(
                Optional.of("quarterly " + account), DUE, Delivery.MAIL, Approval.NONE, Optional.empty(), Set.of());
    }

    Claim planned(Order order) {
        return ledger.claim(run, key(), order);
    }

    Claim archived(Order order) {
        Claim claim = planned(order);
        make(claim);
        return claim;
    }

    void make(Claim claim) {
        ledger.pulled(claim, ROWS, ROWS_HASH, NOTHING_AGREED);
        ledger.assembled(claim, HASH, List.of(), LETTER, PRINTED);
        ledger.rendered(claim, HASH);
        ledger.archived(claim, entry(claim.key()));
    }

    Claim held() {
        Claim claim = archived(mail());
        ledger.held(claim, io.quarterdeck.run.Stage.ARCHIVED, List.of(FINDING));
        return claim;
    }

    /** A review whose messages to these recipients are on their way. */
    long released(String... recipients) {
        Claim claim = archived(mail());
        ledger.released(
                claim,
                RULE,
                Arrays.stream(recipients)
                        .map(to -> message(claim.reviewId(), to))
                        .toList());
        return claim.reviewId();
    }

    static ArchivedDeck entry(ArchiveKey key) {
        String path = "2026/" + key.accountId() + "-" + key.period() + "-" + key.revision() + ".pdf";
        return new ArchivedDeck(
                key,
                path,
                Sha256.hex(path.getBytes(StandardCharsets.UTF_8)),
                12,
                99_000,
                "€ 1.2m delivered",
                new Provenance(ROWS_HASH, "c", "t", "0.1", "17.0.1"),
                Optional.empty(),
                Instant.parse("2026-07-04T10:11:12.123456Z"));
    }

    static Dispatch message(long review, String recipient) {
        return new Dispatch(
                "review:" + review,
                Optional.of(review),
                Optional.of(new Dispatch.Addressee("acme", "c1", "executive")),
                "<" + review + "-" + recipient + ">",
                "reviews@vendor.example",
                recipient,
                "Your review",
                ("To: " + recipient + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII),
                DUE);
    }

    ReviewState state(long review) {
        return reviews.require(review).state();
    }

    List<String> history(long review) {
        return reviews.steps(review).stream()
                .map(step -> step.state() + " " + step.stage() + (step.actor().isEmpty() ? "" : " by " + step.actor()))
                .toList();
    }

    List<String> messages(long review) {
        return reviews.messages(Optional.of(review), Set.of()).stream()
                .map(message -> message.recipient() + " " + message.state())
                .toList();
    }

    Reviews.Standing standing(Claim claim) {
        return reviews.require(claim.reviewId());
    }
}
