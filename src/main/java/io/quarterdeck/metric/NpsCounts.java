package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;

/** Promoters, passives and detractors of a period, with the score and its 95 % interval. */
record NpsCounts(int promoters, int passives, int detractors) {
    private static final MathContext CONTEXT = Exact.CONTEXT;
    private static final BigDecimal Z = new BigDecimal("1.96");
    private static final BigDecimal ADDED = new BigDecimal("0.75");

    static NpsCounts of(Collection<Survey.Answer> answers) {
        int promoters = 0;
        int detractors = 0;
        for (Survey.Answer answer : answers) {
            if (answer.score() >= 9) {
                promoters++;
            } else if (answer.score() <= 6) {
                detractors++;
            }
        }
        return new NpsCounts(promoters, answers.size() - promoters - detractors, detractors);
    }

    int n() {
        return promoters + passives + detractors;
    }

    /** 100 × (promoters − detractors) ÷ n, −100 to 100; empty without answers. */
    Optional<BigDecimal> score() {
        return Exact.divide(100L * (promoters - detractors), n());
    }

    BigDecimal low() {
        return clamped(centre().subtract(halfWidth()));
    }

    BigDecimal high() {
        return clamped(centre().add(halfWidth()));
    }

    /** Centre of the adjusted Wald interval: three answers are added, a quarter to each side of the passives' half. */
    BigDecimal centre() {
        return Exact.HUNDRED.multiply(promoterShare().subtract(detractorShare()));
    }

    /** Half the width of the adjusted Wald interval, before it is clamped to ±100. */
    BigDecimal halfWidth() {
        BigDecimal p = promoterShare();
        BigDecimal d = detractorShare();
        return Z.multiply(Exact.HUNDRED).multiply(standardError(p, d, adjusted()), CONTEXT);
    }

    /** Square of the unadjusted standard error of the score, in points²; needs at least one answer. */
    BigDecimal variance() {
        BigDecimal n = BigDecimal.valueOf(n());
        BigDecimal p = BigDecimal.valueOf(promoters).divide(n, CONTEXT);
        BigDecimal d = BigDecimal.valueOf(detractors).divide(n, CONTEXT);
        return spread(p, d).divide(n, CONTEXT).multiply(Exact.HUNDRED.pow(2), CONTEXT);
    }

    /** 1.96 × √(SE₁² + SE₂²): a change is called only where it is greater. */
    static BigDecimal changeMargin(NpsCounts one, NpsCounts other) {
        return Z.multiply(one.variance().add(other.variance()).sqrt(CONTEXT), CONTEXT);
    }

    private BigDecimal adjusted() {
        return BigDecimal.valueOf(n() + 3L);
    }

    private BigDecimal promoterShare() {
        return BigDecimal.valueOf(promoters).add(ADDED).divide(adjusted(), CONTEXT);
    }

    private BigDecimal detractorShare() {
        return BigDecimal.valueOf(detractors).add(ADDED).divide(adjusted(), CONTEXT);
    }

    private static BigDecimal standardError(BigDecimal p, BigDecimal d, BigDecimal n) {
        return spread(p, d).divide(n, CONTEXT).sqrt(CONTEXT);
    }

    private static BigDecimal spread(BigDecimal p, BigDecimal d) {
        return p.add(d).subtract(p.subtract(d).pow(2));
    }

    private static BigDecimal clamped(BigDecimal score) {
        return score.max(Exact.HUNDRED.negate()).min(Exact.HUNDRED);
    }
}
