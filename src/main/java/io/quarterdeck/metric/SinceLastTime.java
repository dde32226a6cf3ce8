package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import java.util.List;

/** What was promised to each other and what became of it, and figures of an earlier deck that are corrected. */
record SinceLastTime(Basis basis) {
    private static final String SOURCE = "commitment";

    void add() {
        CommitmentRows rows = new CommitmentRows(basis.period());
        List<Commitment> due = Commitment.since(basis.snapshot());
        count(
                "commitments.total",
                "Commitments",
                "commitments open at the period's beginning or made in it",
                due,
                rows.since());
        for (Commitment.Outcome outcome : Commitment.Outcome.values()) {
            List<Commitment> those =
                    due.stream().filter(one -> one.outcome() == outcome).toList();
            count(
                    "commitments." + outcome.id(),
                    "Commitments " + outcome.id(),
                    outcome.rule(),
                    those,
                    rows.of(outcome));
        }
        restated();
    }

    private void count(String id, String name, String formula, List<Commitment> those, List<RowSet> rows) {
        FigureBuilder builder = Figure.of(id, name, Unit.COUNT)
                .formula(formula)
                .source(SOURCE, those.size(), basis.lastDay())
                .rows(rows);
        basis.add(
                basis.snapshot().rows(Kind.COMMITMENT).isEmpty()
                        ? builder.absent(basis.nothing(Kind.COMMITMENT))
                        : builder.value(those.size()));
    }

    private void restated() {
        FigureBuilder total = Figure.of("restated.total", "Corrected figures", Unit.COUNT)
                .formula("figures of earlier decks that the rows give otherwise now")
                .source("", 0, basis.lastDay());
        List<Restated> restated =
                basis.snapshot().precedent().map(Precedent::restated).orElse(List.of());
        basis.add(
                basis.snapshot().precedent().isEmpty()
                        ? total.absent(Absence.NO_COMPARISON)
                        : total.value(restated.size()));
        restated.forEach(this::add);
    }

    private void add(Restated one) {
        Restated.Cause cause = one.cause();
        FigureBuilder builder = Figure.of(one.figureId(), one.name() + ", corrected", one.unit())
                .formula("computed again from the rows as they are now")
                .input("printed", one.printed())
                .input("period", basis.snapshot().precedent().orElseThrow().printedFor(one))
                .input("printed_as", one.evidence())
                .input("rows_added", cause.added())
                .input("rows_changed", cause.changed())
                .input("rows_removed", cause.removed())
                .source("", 0, basis.lastDay());
        one.point().ifPresent(at -> builder.input("point", at));
        basis.add(builder.valueOr(one.now(), Absence.NO_ROWS));
    }
}
