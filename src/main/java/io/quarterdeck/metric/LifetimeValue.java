package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What an account of the portfolio is worth over its life, by the revenue churn of twelve months. */
record LifetimeValue(Basis basis, RetentionBridge year, Optional<BigDecimal> grossMargin) {
    private static final BigDecimal LEAST_CHURN = new BigDecimal("0.01");

    /** @param madeOf tells the figure its rows */
    Figure figure(UnaryOperator<FigureBuilder> madeOf, Optional<Absence> none) {
        FigureBuilder builder = madeOf.apply(Figure.of("ltv", "Lifetime value of an account", basis.money()))
                .formula("arr / accounts * gross_margin / (churn / opening)")
                .input("arr", year.total())
                .input("accounts", year.active())
                .input("churn", year.churn())
                .input("opening", year.opening());
        grossMargin.ifPresent(margin -> builder.input("gross_margin", margin));
        if (none.isPresent()) {
            return builder.absent(none.get());
        }
        if (grossMargin.isEmpty()) {
            return builder.absent(Absence.NO_GROSS_MARGIN);
        }
        Optional<BigDecimal> churn = Exact.divide(year.churn(), year.opening());
        if (churn.isEmpty()) {
            return builder.absent(Absence.OPENING_ZERO);
        }
        if (churn.get().signum() == 0 || year.active() == 0) {
            return builder.absent(churn.get().signum() == 0 ? Absence.NO_CHURN : Absence.ZERO_DENOMINATOR);
        }
        BigDecimal value = year.total()
                .divide(BigDecimal.valueOf(year.active()), Exact.CONTEXT)
                .multiply(grossMargin.get())
                .divide(churn.get(), Exact.CONTEXT);
        return churn.get().compareTo(LEAST_CHURN) < 0
                ? builder.withheld(value, Absence.NO_CHURN)
                : builder.value(value);
    }
}
