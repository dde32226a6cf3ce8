package io.quarterdeck.metric;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.period.ReviewPeriod;

/** What is aimed at in the period after the review's: targets, baselines set anew, actions. */
record Plan(Basis basis) {

    void add(ValuePromised promised, Baselines baselines, Figure delivered) {
        Figure target = promised.addTargets();
        basis.add(
                Basis.ratio(Figure.of("plan.vs_delivered", "Target against delivered", Unit.RATIO), target, delivered));
        baselines.addNext();
        ReviewPeriod next = basis.period().next();
        long items = basis.snapshot().rows(Kind.PLAN_ITEM).stream()
                .filter(row -> next.contains(row.day("period_from")))
                .count();
        FigureBuilder builder = Figure.of("plan.items", "Actions of the next period", Unit.COUNT)
                .formula("plan items whose period_from lies in " + next.name())
                .source("plan_item", Math.toIntExact(items), next.lastDay())
                .rows(RowSet.counted("plan_item").and(Basis.within("period_from", next)));
        basis.add(
                basis.snapshot().rows(Kind.PLAN_ITEM).isEmpty()
                        ? builder.absent(basis.nothing(Kind.PLAN_ITEM))
                        : builder.value(items));
    }
}
