package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether opportunities with a value case are won and attached more often than those without. */
final class SalesImpact {
    private static final int LEAST = 10;
    private static final String SOURCE = "opportunity";

    private final Basis basis;
    private final List<Row> with;
    private final List<Row> without;

    SalesImpact(Basis basis) {
        this.basis = basis;
        List<Row> closed = basis.snapshot().rows(Kind.OPPORTUNITY).stream()
                .filter(row -> basis.period().contains(row.day("closed_on")))
                .toList();
        this.with = closed.stream().filter(row -> row.flag("value_case")).toList();
        this.without = closed.stream().filter(row -> !row.flag("value_case")).toList();
    }

    void add() {
        count("sales.opportunities.with_case", "Opportunities with a value case", with, true);
        count("sales.opportunities.without_case", "Opportunities without a value case", without, false);
        addRates("sales.win_rate", "Win rate", "won", row -> row.flag("won"));
        addRates("sales.attach_rate", "Attach rate", "attached", row -> row.flag("attached"));
    }

    private void count(String id, String name, List<Row> rows, boolean valueCase) {
        FigureBuilder builder = Figure.of(id, name, Unit.COUNT)
                .formula("opportunities closed in the period")
                .source(SOURCE, rows.size(), basis.lastDay())
                .rows(closed(valueCase));
        basis.add(isEmpty() ? builder.absent(none()) : builder.value(rows.size()));
    }

    private void addRates(String id, String name, String word, Predicate<Row> counts) {
        long ofWith = with.stream().filter(counts).count();
        long ofWithout = without.stream().filter(counts).count();
        Optional<BigDecimal> rateWith = Exact.divide(ofWith, with.size());
        Optional<BigDecimal> rateWithout = Exact.divide(ofWithout, without.size());
        add(
                builder(id + ".with_case", name + " with a value case", with.size(), closed(true))
                        .formula(word + " / n")
                        .input(word, ofWith)
                        .input("n", with.size()),
                rateWith);
        add(
                builder(id + ".without_case", name + " without a value case", without.size(), closed(false))
                        .formula(word + " / n")
                        .input(word, ofWithout)
                        .input("n", without.size()),
                rateWithout);
        FigureBuilder ratio = builder(
                        id + ".ratio",
                        name + ", with against without a value case",
                        with.size() + without.size(),
                        closed(true),
                        closed(false))
                .formula("(" + word + "_with / n_with) / (" + word + "_without / n_without)")
                .input(word + "_with", ofWith)
                .input("n_with", with.size())
                .input(word + "_without", ofWithout)
                .input("n_without", without.size());
        // one division of products, so that no rounding of the two rates enters
        Optional<BigDecimal> value =
                Exact.divide(Math.multiplyExact(ofWith, without.size()), Math.multiplyExact(ofWithout, with.size()));
        add(ratio, rateWith.isPresent() && rateWithout.isPresent() ? value : Optional.empty());
    }

    private FigureBuilder builder(String id, String name, int count, RowSet... rows) {
        return Figure.of(id, name, Unit.RATIO)
                .source(SOURCE, count, basis.lastDay())
                .rows(rows);
    }

    private RowSet closed(boolean valueCase) {
        return RowSet.counted(SOURCE, Condition.is("value_case", Boolean.toString(valueCase)))
                .and(Basis.within("closed_on", basis.period()));
    }

    private void add(FigureBuilder builder, Optional<BigDecimal> value) {
        boolean few = Math.min(with.size(), without.size()) < LEAST;
        if (isEmpty()) {
            basis.add(builder.absent(none()));
        } else if (value.isPresent() && few) {
            basis.add(builder.withheld(value.get(), Absence.TOO_FEW_OPPORTUNITIES));
        } else {
            basis.add(builder.valueOr(value, few ? Absence.TOO_FEW_OPPORTUNITIES : Absence.ZERO_DENOMINATOR));
        }
    }

    private boolean isEmpty() {
        return basis.snapshot().rows(Kind.OPPORTUNITY).isEmpty();
    }

    private Absence none() {
        return basis.nothing(Kind.OPPORTUNITY);
    }
}
