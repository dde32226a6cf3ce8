package io.quarterdeck.run;

import io.quarterdeck.deck.Deck;
import io.quarterdeck.deck.DeckRenderer;
import io.quarterdeck.gate.Finding;
import io.quarterdeck.gate.HeldException;
import io.quarterdeck.json.Sha256;
import io.quarterdeck.metric.BusinessFigures;
import io.quarterdeck.metric.Computed;
import io.quarterdeck.metric.MetricSettings;
import io.quarterdeck.metric.MetricSource;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.metric.SnapshotJson;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.ReviewAssembler;
import io.quarterdeck.review.ReviewOptions;

/** The steps of a review's road that touch no archive: pull, compute, word, draw. */
public record ReviewDesk(
        MetricSource source,
        MetricSettings settings,
        ReviewAssembler assembler,
        DeckRenderer renderer,
        String vendor,
        boolean sample,
        CpuMeter meter) {

    /** Frozen rows with their canonical bytes and the hash of these. */
    public record Frozen(Snapshot snapshot, byte[] json, String sha256) {}

    Frozen pull(ReviewRequest request) {
        return meter.measure("pull", () -> {
            Snapshot snapshot = source.pull(request.account(), request.period());
            byte[] json = SnapshotJson.write(snapshot);
            return new Frozen(snapshot, json, Sha256.hex(json));
        });
    }

    /** @throws HeldException when a figure can't stand as it is */
    BusinessReview assemble(ReviewRequest request, Frozen frozen, boolean draft) {
        return meter.measure("figures", () -> {
            Computed computed = BusinessFigures.compute(frozen.snapshot(), settings);
            if (!computed.defects().isEmpty()) {
                throw new HeldException(computed.defects().stream()
                        .map(defect -> new Finding(defect.rule(), defect.figure(), defect.message(), defect.remedy()))
                        .toList());
            }
            return assembler.assemble(
                    frozen.snapshot(),
                    computed.figures(),
                    settings,
                    request.edition(),
                    new ReviewOptions(vendor, draft, sample, frozen.sha256()));
        });
    }

    Deck render(ReviewRequest request, BusinessReview review) {
        Deck deck = renderer.render(review, request.brand());
        deck.cpuNanos().forEach(meter::add);
        return deck;
    }
}
