package io.quarterdeck.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The cohort's way from opening to closing ARR over a window; every step is positive.
 *
 * @param cohort accounts with ARR above zero at the opening
 * @param lost those of them without ARR at the end
 * @param active accounts with ARR above zero at the end, in the cohort or not
 * @param lostByMovement per account min(opening, contraction + churn), summed
 * @param keptByAccount per account min(opening, closing), summed
 * @param outside ARR at the end of the accounts outside the cohort
 */
record RetentionBridge(
        int cohort,
        int lost,
        int active,
        BigDecimal opening,
        BigDecimal expansion,
        BigDecimal reactivation,
        BigDecimal contraction,
        BigDecimal churn,
        BigDecimal closing,
        BigDecimal lostByMovement,
        BigDecimal keptByAccount,
        BigDecimal outside) {
    static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    static final RetentionBridge NONE =
            new RetentionBridge(0, 0, 0, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    static RetentionBridge ofAccount(List<ArrMovement> movements, Span span) {
        BigDecimal opening = opening(movements, span);
        BigDecimal[] steps = new BigDecimal[ArrMovement.Type.values().length];
        java.util.Arrays.fill(steps, ZERO);
        BigDecimal closing = opening;
        for (ArrMovement movement : movements) {
            if (span.contains(movement.day())) {
                int step = movement.type().ordinal();
                steps[step] = steps[step].add(movement.amount());
                closing = closing.add(movement.signed());
            }
        }
        int active = closing.signum() > 0 ? 1 : 0;
        if (opening.signum() <= 0) {
            return new RetentionBridge(0, 0, active, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, ZERO, closing);
        }
        BigDecimal contraction = steps[ArrMovement.Type.CONTRACTION.ordinal()];
        BigDecimal churn = steps[ArrMovement.Type.CHURN.ordinal()];
        return new RetentionBridge(
                1,
                1 - active,
                active,
                opening,
                steps[ArrMovement.Type.EXPANSION.ordinal()],
                steps[ArrMovement.Type.REACTIVATION.ordinal()],
                contraction,
                churn,
                closing,
                opening.min(contraction.add(churn)),
                opening.min(closing),
                ZERO);
    }

    static BigDecimal opening(List<ArrMovement> movements, Span span) {
        BigDecimal opening = ZERO;
        for (ArrMovement movement : movements) {
            LocalDate day = movement.day();
            if (day.isBefore(span.from())) {
                opening = opening.add(movement.signed());
            }
        }
        return opening;
    }

    RetentionBridge plus(RetentionBridge other) {
        return new RetentionBridge(
                cohort + other.cohort,
                lost + other.lost,
                active + other.active,
                opening.add(other.opening),
                expansion.add(other.expansion),
                reactivation.add(other.reactivation),
                contraction.add(other.contraction),
                churn.add(other.churn),
                closing.add(other.closing),
                lostByMovement.add(other.lostByMovement),
                keptByAccount.add(other.keptByAccount),
                outside.add(other.outside));
    }

    RetentionBridge converted(ExchangeRates.Exchange exchange) {
        return new RetentionBridge(
                cohort,
                lost,
                active,
                exchange.apply(opening),
                exchange.apply(expansion),
                exchange.apply(reactivation),
                exchange.apply(contraction),
                exchange.apply(churn),
                exchange.apply(closing),
                exchange.apply(lostByMovement),
                exchange.apply(keptByAccount),
                exchange.apply(outside));
    }

    /** What the steps leave unexplained of the closing ARR. */
    BigDecimal unexplained() {
        return closing.subtract(
                opening.add(expansion).add(reactivation).subtract(contraction).subtract(churn));
    }

    boolean reconciles() {
        return unexplained().abs().add(unexplained().abs()).compareTo(CENT) < 0;
    }

    BigDecimal total() {
        return closing.add(outside);
    }
}
