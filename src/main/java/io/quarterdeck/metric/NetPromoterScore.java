package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.RowSet;
import io.quarterdeck.figure.Unit;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Net Promoter Score with its counts, interval and change, each as far as the number of answers bears it. */
final class NetPromoterScore {
    private static final int LEAST_FOR_A_SCORE = 5;
    private static final int LEAST_FOR_A_CHANGE = 30;
    private static final String SOURCE = "survey_response";

    private static final SurveyRows ROWS = new SurveyRows("nps", 0, 10);

    private final Basis basis;
    private final Survey survey;
    private final Map<ReviewPeriod, NpsCounts> counted = new HashMap<>();

    NetPromoterScore(Basis basis) {
        this.basis = basis;
        this.survey = Survey.nps(basis.snapshot());
    }

    void add() {
        ReviewPeriod period = basis.period();
        NpsCounts counts = counts(period);
        basis.add(score(scoreBuilder("nps.score", "Net Promoter Score", period).points(history()), counts));
        basis.addEarlier(
                "nps.score", "Net Promoter Score", (id, name, at) -> score(scoreBuilder(id, name, at), counts(at)));
        basis.add(count("nps.promoters", "Promoters", "answers of 9 and 10", counts.promoters(), 9, 10));
        basis.add(count("nps.passives", "Passives", "answers of 7 and 8", counts.passives(), 7, 8));
        basis.add(count("nps.detractors", "Detractors", "answers of 0 to 6", counts.detractors(), 0, 6));
        Figure responses = basis.add(responses("nps.responses", "Answers", period));
        ReviewPeriod previous = period.previous();
        basis.add(responses("nps.responses.previous", "Answers, previous period", previous));
        basis.add(answers(period));
        basis.add(count(
                "nps.refused",
                "Answers refused",
                "rows with a score that is not a whole number from 0 to 10, or without a date",
                survey.refusedIn(period),
                ROWS.refusedIn(period),
                period));
        basis.add(bound("nps.interval.low", "Net Promoter Score, lower end of 95 %", counts, true));
        basis.add(bound("nps.interval.high", "Net Promoter Score, upper end of 95 %", counts, false));
        addChange(counts, counts(previous));
        new Invitations(basis, "nps").add(responses);
    }

    private NpsCounts counts(ReviewPeriod period) {
        return counted.computeIfAbsent(period, at -> NpsCounts.of(survey.latestIn(at)));
    }

    private static String formulaOfN() {
        return "n: one answer a respondent, the latest; every answer without a respondent";
    }

    private FigureBuilder scoreBuilder(String id, String name, ReviewPeriod period) {
        return ofCounts(Figure.of(id, name, Unit.SCORE), counts(period), period)
                .formula("100 * (promoters - detractors) / n");
    }

    private static FigureBuilder ofCounts(FigureBuilder builder, NpsCounts counts, ReviewPeriod period) {
        return builder.input("promoters", counts.promoters())
                .input("passives", counts.passives())
                .input("detractors", counts.detractors())
                .input("n", counts.n())
                .source(SOURCE, counts.n(), period.lastDay())
                .rows(ROWS.latestIn(period));
    }

    private Figure score(FigureBuilder builder, NpsCounts counts) {
        return withheldIfFew(builder, counts, counts.score());
    }

    private Figure withheldIfFew(FigureBuilder builder, NpsCounts counts, Optional<BigDecimal> value) {
        if (counts.n() > 0 && counts.n() < LEAST_FOR_A_SCORE && value.isPresent()) {
            return builder.withheld(value.get(), Absence.TOO_FEW_ANSWERS);
        }
        return builder.valueOr(value, none());
    }

    private Absence none() {
        return survey.isEmpty() ? basis.nothing(Kind.SURVEY_RESPONSE) : Absence.NO_ANSWERS;
    }

    private List<Point> history() {
        return Basis.points(
                basis.period().trailing(Basis.HISTORY),
                at -> counts(at).n() < LEAST_FOR_A_SCORE
                        ? Optional.empty()
                        : counts(at).score(),
                at -> detail(counts(at)));
    }

    private static Map<String, BigDecimal> detail(NpsCounts counts) {
        Map<String, BigDecimal> detail = new LinkedHashMap<>();
        detail.put("n", BigDecimal.valueOf(counts.n()));
        if (counts.n() >= LEAST_FOR_A_SCORE) {
            detail.put("low", counts.low());
            detail.put("high", counts.high());
        } else {
            counts.score().ifPresent(score -> detail.put("unprinted", score));
        }
        return detail;
    }

    private Figure responses(String id, String name, ReviewPeriod period) {
        return count(id, name, formulaOfN(), counts(period).n(), List.of(ROWS.latestIn(period)), period);
    }

    private Figure count(String id, String name, String formula, long count, int from, int to) {
        ReviewPeriod period = basis.period();
        return count(id, name, formula, count, List.of(ROWS.latestIn(period, from, to)), period);
    }

    private Figure count(String id, String name, String formula, long count, List<RowSet> rows, ReviewPeriod period) {
        FigureBuilder builder = Figure.of(id, name, Unit.COUNT)
                .formula(formula)
                .source(SOURCE, Math.toIntExact(count), period.lastDay())
                .rows(rows);
        return survey.counted(builder, count, basis);
    }

    private Figure answers(ReviewPeriod period) {
        Collection<Survey.Answer> answers = survey.latestIn(period);
        FigureBuilder builder = Figure.of("nps.answers", "Answers by score", Unit.COUNT)
                .formula("n, by score from 0 to 10")
                .source(SOURCE, answers.size(), period.lastDay())
                .rows(ROWS.latestIn(period))
                .points(IntStream.rangeClosed(0, 10)
                        .mapToObj(score -> new Point(
                                Integer.toString(score),
                                Optional.empty(),
                                Optional.of(BigDecimal.valueOf(answers.stream()
                                        .filter(answer -> answer.score() == score)
                                        .count())),
                                Map.of()))
                        .toList());
        return survey.isEmpty() ? builder.absent(basis.nothing(Kind.SURVEY_RESPONSE)) : builder.value(answers.size());
    }

    private Figure bound(String id, String name, NpsCounts counts, boolean low) {
        FigureBuilder builder = ofCounts(Figure.of(id, name, Unit.SCORE), counts, basis.period())
                .formula("100 * (p - d) " + (low ? "-" : "+") + " 196 * sqrt((p + d - (p - d)^2) / (n + 3)), within"
                        + " -100 to 100, where p = (promoters + 0.75) / (n + 3), d = (detractors + 0.75) / (n + 3)");
        Optional<BigDecimal> value =
                counts.n() == 0 ? Optional.empty() : Optional.of(low ? counts.low() : counts.high());
        return withheldIfFew(builder, counts, value);
    }

    private void addChange(NpsCounts now, NpsCounts before) {
        FigureBuilder change = changeBuilder("nps.change", "Change of the Net Promoter Score", now, before)
                .formula("100 * (promoters - detractors) / n"
                        + " - 100 * (promoters_previous - detractors_previous) / n_previous");
        FigureBuilder margin = changeBuilder("nps.change.margin", "Margin of the change", now, before)
                .formula("1.96 * sqrt(SE^2 + SE_previous^2), where SE = 100 * sqrt((p + d - (p - d)^2) / n),"
                        + " p = promoters / n, d = detractors / n");
        if (now.n() == 0 || before.n() == 0) {
            Absence reason = now.n() == 0 ? none() : Absence.NO_COMPARISON;
            basis.add(change.absent(reason));
            basis.add(margin.absent(reason));
            return;
        }
        boolean enough = Math.min(now.n(), before.n()) >= LEAST_FOR_A_CHANGE;
        BigDecimal difference =
                now.score().orElseThrow().subtract(before.score().orElseThrow());
        BigDecimal width = NpsCounts.changeMargin(now, before);
        basis.add(enough ? change.value(difference) : change.withheld(difference, Absence.TOO_FEW_TO_COMPARE));
        basis.add(enough ? margin.value(width) : margin.withheld(width, Absence.TOO_FEW_TO_COMPARE));
    }

    private FigureBuilder changeBuilder(String id, String name, NpsCounts now, NpsCounts before) {
        return ofCounts(Figure.of(id, name, Unit.SCORE), now, basis.period())
                .input("promoters_previous", before.promoters())
                .input("detractors_previous", before.detractors())
                .input("n_previous", before.n())
                .source(SOURCE, now.n() + before.n(), basis.lastDay())
                .rows(
                        ROWS.latestIn(basis.period()),
                        ROWS.latestIn(basis.period().previous()));
    }
}
