package io.quarterdeck.run;

import io.quarterdeck.archive.ArchiveKey;
import io.quarterdeck.deck.Attachment;
import io.quarterdeck.deck.Deck;
import io.quarterdeck.deck.DeckRenderer;
import io.quarterdeck.delivery.Letter;
import io.quarterdeck.evidence.Evidence;
import io.quarterdeck.evidence.EvidenceSubject;
import io.quarterdeck.evidence.EvidenceWriter;
import io.quarterdeck.gate.EarlierReview;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.Gates;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.EarlierDeck;
import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.MetricSource;
import io.quarterdeck.metric.Precedent;
import io.quarterdeck.metric.Restatement;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotJson;
import io.quarterdeck.plan.Delivery;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.EvidenceHash;
import io.quarterdeck.review.ReviewAssembler;
import io.quarterdeck.review.ReviewOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The steps of a review's road that touch no archive: pull, compute, look through the gates, word, draw.
 *
 * @param letters words the mail that carries a review
 * @param proofs writes the evidence that a deck carries inside
 * @param reviews knows what earlier reviews were made from
 * @param promises knows what was agreed when they were
 * @param comments knows what the customer success managers say
 */
public record ReviewDesk(
        MetricSource source,
        MetricSettings settings,
        Gates gates,
        Reviews reviews,
        PromiseLedger promises,
        CommentBook comments,
        ReviewAssembler assembler,
        Function<BusinessReview, Letter> letters,
        DeckRenderer renderer,
        EvidenceWriter proofs,
        String vendor,
        boolean sample,
        CpuMeter meter) {
    /** A trend shows eight periods, this one among them. */
    private static final int BEFORE_ON_A_TREND = 7;

    /** Frozen rows with their canonical bytes and the hash of these. */
    public record Frozen(Snapshot snapshot, byte[] json, String sha256) {}

    /**
     * @param proof files that the deck carries inside
     * @param findings that hold the review, and that a person may release
     */
    public record Assembly(BusinessReview review, List<Attachment> proof, List<Finding> findings) {
        public Assembly {
            proof = List.copyOf(proof);
            findings = List.copyOf(findings);
        }
    }

    Frozen pull(ReviewRequest request) {
        return meter.measure("pull", () -> {
            Snapshot rows = Commentary.into(
                    source.pull(request.account(), request.period()),
                    comments.entries(Optional.of(request.account().id())));
            List<Reviews.Earlier> earlier = reviews.earlier(request.key(1), BEFORE_ON_A_TREND);
            Snapshot snapshot = earlier.isEmpty() ? rows : rows.after(precedent(earlier, rows));
            byte[] json = SnapshotJson.write(snapshot);
            return new Frozen(snapshot, json, Sha256.hex(json));
        });
    }

    /** What the customer was shown last, and what of it the rows give otherwise now. */
    private Precedent precedent(List<Reviews.Earlier> earlier, Snapshot rows) {
        return Restatement.of(
                earlier.stream()
                        .<Supplier<EarlierDeck>>map(one -> () -> deck(one))
                        .toList(),
                rows,
                settings);
    }

    private EarlierDeck deck(Reviews.Earlier earlier) {
        return new EarlierDeck(rows(earlier), earlier.edition(), earlier.revision(), earlier.sha256(), ledger(earlier));
    }

    private Snapshot rows(Reviews.Earlier earlier) {
        return SnapshotJson.read(reviews.snapshot(earlier.snapshotSha256()));
    }

    private static List<EarlierDeck.Printed> ledger(Reviews.Earlier earlier) {
        return earlier.ledger().map(PrintedLedger::read).orElse(List.of());
    }

    /** The rows as an earlier attempt froze them. */
    Frozen thaw(byte[] json) {
        return new Frozen(SnapshotJson.read(json), json, Sha256.hex(json));
    }

    /** @throws HeldException when a figure can't stand as it is, so that no honest deck can be made */
    Assembly draft(ReviewRequest request, Frozen frozen) {
        return proven(request, frozen, 1, new Draft(assemble(request, frozen, compute(frozen), true), List.of()));
    }

    private record Draft(BusinessReview review, List<Finding> findings) {}

    /** @throws HeldException when a figure can't stand as it is, so that no honest deck can be made */
    Assembly assemble(ReviewRequest request, Frozen frozen, ArchiveKey key, Delivery delivery) {
        return proven(request, frozen, key.revision(), meter.measure("figures", () -> {
            Snapshot snapshot = frozen.snapshot();
            Computed computed = BusinessFigures.compute(snapshot, settings);
            List<Finding> findings = new ArrayList<>(gates.look(
                    snapshot, computed, earlier(key), PromiseLedger.standing(promises.entries(key.accountId()))));
            if (delivery == Delivery.MAIL) {
                findings.addAll(gates.lookAtRecipients(
                        snapshot.account(),
                        snapshot.contacts(),
                        request.edition().name()));
            }
            if (findings.stream()
                    .anyMatch(finding -> !gates.rule(finding.rule()).releasable())) {
                throw new HeldException(findings);
            }
            return new Draft(assemble(request, frozen, computed, false), findings);
        }));
    }

    /** The review of rows that made a deck before, without a look through the gates. */
    Assembly again(ReviewRequest request, Frozen frozen, int revision) {
        Computed computed = BusinessFigures.compute(frozen.snapshot(), settings);
        return proven(request, frozen, revision, new Draft(assemble(request, frozen, computed, false), List.of()));
    }

    /** The same desk for rows of a sample. */
    ReviewDesk forSample() {
        return new ReviewDesk(
                source, settings, gates, reviews, promises, comments, assembler, letters, renderer, proofs, vendor,
                true, meter);
    }

    /** The evidence tells what the pages print, and the appendix prints the hash of the evidence. */
    private Assembly proven(ReviewRequest request, Frozen frozen, int revision, Draft draft) {
        Evidence evidence = meter.measure(
                "evidence",
                () -> proofs.write(new EvidenceSubject(
                        draft.review(),
                        draft.review().printed(),
                        frozen.snapshot(),
                        settings,
                        revision,
                        List.of(request.brand().wordmark(), request.brand().name()))));
        return new Assembly(
                EvidenceHash.fill(draft.review(), evidence.jsonSha256()),
                List.of(
                        new Attachment(
                                Evidence.JSON_NAME,
                                "application/json",
                                "Every figure of this review with its formula, its inputs and its rows",
                                Attachment.Relationship.SOURCE,
                                evidence.json()),
                        new Attachment(
                                Evidence.CSV_NAME,
                                "text/csv",
                                "The figures of this review as a table",
                                Attachment.Relationship.DATA,
                                evidence.csv())),
                draft.findings());
    }

    Deck render(ReviewRequest request, Assembly assembly) {
        Deck deck = renderer.render(assembly.review(), request.brand(), assembly.proof());
        deck.cpuNanos().forEach(meter::add);
        return deck;
    }

    List<Path> writeSamples(ReviewRequest request, Assembly assembly) {
        return renderer.writeSamples(assembly.review(), request.brand());
    }

    private Computed compute(Frozen frozen) {
        Computed computed = BusinessFigures.compute(frozen.snapshot(), settings);
        if (!computed.defects().isEmpty()) {
            throw new HeldException(computed.defects().stream()
                    .map(defect -> new Finding(defect.rule(), defect.figure(), defect.message(), defect.remedy()))
                    .toList());
        }
        return computed;
    }

    private BusinessReview assemble(ReviewRequest request, Frozen frozen, Computed computed, boolean draft) {
        return assembler.assemble(
                frozen.snapshot(),
                computed.figures(),
                settings,
                request.edition(),
                new ReviewOptions(vendor, draft, sample, frozen.sha256()));
    }

    private Optional<EarlierReview> earlier(ArchiveKey key) {
        return reviews.earlier(key).map(earlier -> {
            Snapshot snapshot = rows(earlier);
            Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
            snapshot.rows().forEach((kind, rows) -> counts.put(kind, rows.size()));
            Map<String, EarlierReview.Shown> printed = new HashMap<>();
            ledger(earlier).forEach(figure -> figure.value()
                    .ifPresent(value -> printed.put(figure.id(), new EarlierReview.Shown(value, figure.unit()))));
            return new EarlierReview(snapshot.period().name(), counts, printed);
        });
    }
}
