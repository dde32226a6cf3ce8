package io.quarterdeck.review.story;

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
        return variance(dossier).isPresent();
    }

    /** Delivered ÷ promised − 1, where that says something. */
    static Optional<BigDecimal> variance(Dossier dossier) {
        boolean promised = dossier.figures()
                .printed("value.promised")
                .filter(amount -> amount.signum() > 0)
                .isPresent();
        boolean delivered = dossier.figures()
                .printed("value.delivered")
                .filter(amount -> amount.signum() >= 0)
                .isPresent();
        return dossier.figures()
                .printed("value.vs_plan")
                .filter(ratio -> promised && delivered)
                .map(ratio -> ratio.subtract(BigDecimal.ONE));
    }
}
