package io.quarterdeck.tamper;

import io.quarterdeck.deck.Attachment;
import io.quarterdeck.deck.Brand;
import io.quarterdeck.deck.DeckSigner;
import io.quarterdeck.evidence.Evidence;
import io.quarterdeck.evidence.EvidenceSubject;
import io.quarterdeck.evidence.EvidenceWriter;
import io.quarterdeck.gate.SampleReviews;
import io.quarterdeck.jasper.JasperDeckRenderer;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.PullOrigin;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotJson;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.EvidenceHash;
import io.quarterdeck.review.Messages;
import io.quarterdeck.review.ReviewAssembler;
import io.quarterdeck.review.ReviewOptions;
import io.quarterdeck.sample.SampleCompany;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sample account's deck, made as the product makes it but without a database, with what it was made from. */
record SignedDeck(Snapshot snapshot, Evidence evidence, byte[] pdf) {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ReviewAssembler ASSEMBLER =
            new ReviewAssembler(Messages.load(SampleReviews.CONFIGURATION.templates()));
    private static final String VENDOR = SampleReviews.CONFIGURATION.vendor().name();

    /** The richest account's, one in Yoruba, the poorest account's; made once. */
    static List<SignedDeck> all() {
        return Made.DECKS;
    }

    /** The poorest most often: it takes a quarter of the time of the richest. */
    static SignedDeck of(int count) {
        return all().get(count % 6 == 0 ? 0 : count % 3 == 0 ? 1 : 2);
    }

    private static final class Made {
        static final List<SignedDeck> DECKS = make();

        private static List<SignedDeck> make() {
            List<Snapshot> snapshots = SampleReviews.of(SampleCompany.of(TODAY, 1), TODAY)
                    .map(SignedDeck::pulled)
                    .toList();
            JasperDeckRenderer renderer = renderer(Signers.VENDOR);
            return List.of("meridian-foods", "ile-ounje-osun", "quayside-robotics").stream()
                    .map(id -> snapshots.stream()
                            .filter(snapshot -> snapshot.account().id().equals(id))
                            .findFirst()
                            .orElseThrow())
                    .map(snapshot -> of(snapshot, renderer))
                    .toList();
        }
    }

    static JasperDeckRenderer renderer(DeckSigner signer) {
        return new JasperDeckRenderer(SampleReviews.CONFIGURATION.templates(), Optional.of(signer));
    }

    static SignedDeck of(Snapshot snapshot, JasperDeckRenderer renderer) {
        return of(snapshot, renderer, true);
    }

    static SignedDeck withoutRows(Snapshot snapshot, JasperDeckRenderer renderer) {
        return of(snapshot, renderer, false);
    }

    private static SignedDeck of(Snapshot snapshot, JasperDeckRenderer renderer, boolean withRows) {
        Brand brand = SampleReviews.CONFIGURATION.brand();
        BusinessReview review = ASSEMBLER.assemble(
                snapshot,
                SampleReviews.computed(snapshot).figures(),
                SampleReviews.CONFIGURATION.metrics(),
                SampleReviews.CONFIGURATION.editions().get("executive"),
                new ReviewOptions(VENDOR, false, true, SnapshotJson.sha256(snapshot)));
        Evidence evidence = new EvidenceWriter(
                        "1.2.3", SampleReviews.CONFIGURATION.sha256(), renderer.templatesSha256(), withRows)
                .write(new EvidenceSubject(
                        review,
                        review.printed(),
                        snapshot,
                        SampleReviews.CONFIGURATION.metrics(),
                        1,
                        List.of(brand.wordmark(), brand.name())));
        byte[] pdf = renderer.render(
                        EvidenceHash.fill(review, evidence.jsonSha256()),
                        brand,
                        List.of(
                                attachment(
                                        Evidence.JSON_NAME,
                                        "application/json",
                                        Attachment.Relationship.SOURCE,
                                        evidence.json()),
                                attachment(
                                        Evidence.CSV_NAME, "text/csv", Attachment.Relationship.DATA, evidence.csv())))
                .pdf();
        return new SignedDeck(snapshot, evidence, pdf);
    }

    private static Attachment attachment(
            String name, String mimeType, Attachment.Relationship relationship, byte[] bytes) {
        return new Attachment(name, mimeType, "Evidence of every figure", relationship, bytes);
    }

    private static Snapshot pulled(Snapshot snapshot) {
        Map<Kind, PullOrigin> pulls = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            String sql = "select * from " + kind.id() + " where account_id = :account";
            pulls.put(
                    kind,
                    new PullOrigin(
                            sql,
                            Sha256.hex(sql.getBytes(StandardCharsets.UTF_8)),
                            Map.of("account", snapshot.account().id())));
        }
        return new Snapshot(
                snapshot.account(),
                snapshot.period(),
                snapshot.contacts(),
                snapshot.rows(),
                pulls,
                snapshot.sourceLoadedAt(),
                snapshot.frozenAt());
    }

    /** What the account's rows would be had these been otherwise. */
    Snapshot with(Kind kind, List<Row> rows) {
        Map<Kind, List<Row>> changed = new EnumMap<>(snapshot.rows());
        changed.put(kind, rows);
        return new Snapshot(
                snapshot.account(),
                snapshot.period(),
                snapshot.contacts(),
                changed,
                snapshot.pulls(),
                snapshot.sourceLoadedAt(),
                snapshot.frozenAt());
    }

    @Override
    public String toString() {
        return snapshot.account().id();
    }
}
