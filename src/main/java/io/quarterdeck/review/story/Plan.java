package io.quarterdeck.review.story;

import io.quarterdeck.review.format.Cited;
import java.math.BigDecimal;
import java.util.Optional;

/** How the value delivered compares with its promise. */
final class Plan {
    private Plan() {}

    /**
     * Whether a percentage of the plan says something: not where the plan is zero or negative or the value is
     * negative, which no reader could make sense of.
     */
    static boolean comparesAsPercent(Dossier dossier) {
        boolean promised = dossier.figures()
                .printed("value.promised")
                .filter(amount -> amount.signum() > 0)
                .isPresent();
        boolean delivered = dossier.figures()
                .printed("value.delivered")
                .filter(amount -> amount.signum() >= 0)
                .isPresent();
        return promised
                && delivered
                && dossier.figures().printed("value.vs_plan").isPresent();
    }

    /** Delivered ÷ promised − 1, where that says something; cites the one by the other. */
    static Optional<Cited> variance(Dossier dossier, Citations citations) {
        return comparesAsPercent(dossier)
                ? citations.take("value.vs_plan").map(ratio -> ratio.less(BigDecimal.ONE))
                : Optional.empty();
    }
}
