package io.quarterdeck.metric;

import io.quarterdeck.figure.Condition;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import java.util.List;

/** How many were invited to a survey in the period, and which share of them answered. */
record Invitations(Basis basis, String kind) {

    void add(Figure responses) {
        List<Row> rows = basis.snapshot().rows(Kind.SURVEY_INVITATION).stream()
                .filter(row -> row.text("kind").equals(kind))
                .toList();
        long count = rows.stream()
                .filter(row -> basis.period().contains(row.instant("invited_at")))
                .count();
        FigureBuilder builder = Figure.of(kind + ".invited", "Invited", Unit.COUNT)
                .formula("invitations sent in the period")
                .source("survey_invitation", Math.toIntExact(count), basis.lastDay())
                .rows(RowSet.counted("survey_invitation", Condition.is("kind", kind))
                        .and(Basis.within("invited_at", basis.period())));
        Figure invited = basis.add(
                rows.isEmpty() ? builder.absent(basis.nothing(Kind.SURVEY_INVITATION)) : builder.value(count));
        basis.add(Basis.ratio(Figure.of(kind + ".response_rate", "Response rate", Unit.RATIO), responses, invited));
    }
}
