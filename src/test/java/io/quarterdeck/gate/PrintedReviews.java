package io.quarterdeck.gate;

import io.quarterdeck.jasper.JasperDeckRenderer;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.review.BusinessReview;
import io.quarterdeck.review.Messages;
import io.quarterdeck.review.ReviewAssembler;
import io.quarterdeck.review.ReviewOptions;
import java.util.List;
import java.util.Optional;

/** What printing finds wrong with a review, in the shipped templates, brand and edition. */
final class PrintedReviews {
    private static final JasperDeckRenderer RENDERER =
            new JasperDeckRenderer(SampleReviews.CONFIGURATION.templates(), Optional.empty());
    private static final ReviewAssembler ASSEMBLER =
            new ReviewAssembler(Messages.load(SampleReviews.CONFIGURATION.templates()));

    private PrintedReviews() {}

    static List<Finding> findings(Snapshot snapshot) {
        BusinessReview review = ASSEMBLER.assemble(
                snapshot,
                SampleReviews.computed(snapshot).figures(),
                SampleReviews.CONFIGURATION.metrics(),
                SampleReviews.CONFIGURATION.editions().get("executive"),
                new ReviewOptions("Halyard", false, true, "0".repeat(64)));
        try {
            RENDERER.render(review, SampleReviews.CONFIGURATION.brand(), List.of());
            return List.of();
        } catch (HeldException held) {
            return held.findings();
        }
    }
}
