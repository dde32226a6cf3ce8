package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Share of satisfied answers on a scale of 1 to 5; every answer counts, since each is about another case. */
final class CustomerSatisfaction {
    private static final String SOURCE = "survey_response";
    private static final SurveyRows ROWS = new SurveyRows("csat", 1, 5);

    private final Basis basis;
    private final Survey survey;

    CustomerSatisfaction(Basis basis) {
        this.basis = basis;
        this.survey = Survey.csat(basis.snapshot());
    }

    void add() {
        ReviewPeriod period = basis.period();
        basis.add(share(
                Figure.of("csat.share", "Satisfied (CSAT)", Unit.RATIO)
                        .points(Basis.points(
                                period.trailing(Basis.HISTORY),
                                at -> Exact.divide(satisfied(at), n(at)),
                                at -> Map.of("n", BigDecimal.valueOf(n(at))))),
                period));
        basis.add(share(
                Figure.of("csat.share.previous", "Satisfied (CSAT), previous period", Unit.RATIO), period.previous()));
        basis.add(count(
                "csat.responses", "Answers (CSAT)", "n: answers of the period", n(period), List.of(ROWS.in(period))));
        basis.add(count(
                "csat.refused",
                "Answers refused (CSAT)",
                "rows with a score that is not a whole number from 1 to 5, or without a date",
                survey.refusedIn(period),
                ROWS.refusedIn(period)));
    }

    private Figure share(FigureBuilder builder, ReviewPeriod period) {
        Optional<BigDecimal> share = Exact.divide(satisfied(period), n(period));
        return builder.formula("satisfied / n")
                .input("satisfied", satisfied(period))
                .input("n", n(period))
                .input("satisfied_from", basis.settings().csatFrom())
                .source(SOURCE, n(period), period.lastDay())
                .rows(ROWS.in(period))
                .valueOr(share, survey.isEmpty() ? basis.nothing(Kind.SURVEY_RESPONSE) : Absence.NO_ANSWERS);
    }

    private Figure count(String id, String name, String formula, long count, List<RowSet> rows) {
        FigureBuilder builder = Figure.of(id, name, Unit.COUNT)
                .formula(formula)
                .source(SOURCE, Math.toIntExact(count), basis.lastDay())
                .rows(rows);
        return survey.counted(builder, count, basis);
    }

    private int n(ReviewPeriod period) {
        return survey.in(period).size();
    }

    private long satisfied(ReviewPeriod period) {
        List<Survey.Answer> answers = survey.in(period);
        return answers.stream()
                .filter(answer -> BigDecimal.valueOf(answer.score())
                                .compareTo(basis.settings().csatFrom())
                        >= 0)
                .count();
    }
}
