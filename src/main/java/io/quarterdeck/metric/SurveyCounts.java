package io.quarterdeck.metric;

import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Survey answers as counts by period and score, and counts as rows from which every figure computes as from the answers
 * themselves: figures look at whole periods of the review's granularity only.
 */
public final class SurveyCounts {
    private static final BigDecimal OFF_EVERY_SCALE = BigDecimal.ONE.negate();

    private final ReviewPeriod period;

    /** @param period of the review: its calendar and granularity cut time into periods */
    public SurveyCounts(ReviewPeriod period) {
        this.period = period;
    }

    /** By survey, then period, then what became of them, then score. */
    public static List<SurveyCount> of(Snapshot snapshot) {
        SurveyCounts counts = new SurveyCounts(snapshot.period());
        List<SurveyCount> all = new ArrayList<>(counts.of("csat", Survey.csat(snapshot), false));
        all.addAll(counts.of("nps", Survey.nps(snapshot), true));
        return List.copyOf(all);
    }

    private List<SurveyCount> of(String name, Survey survey, boolean latestOnly) {
        Map<LocalDate, List<Survey.Answer>> byPeriod = byPeriod(survey.answers());
        Map<LocalDate, List<Survey.Answer>> refused = byPeriod(survey.outside());
        List<SurveyCount> counts = new ArrayList<>();
        if (survey.undated() > 0) {
            counts.add(new SurveyCount(
                    name, Optional.empty(), SurveyCount.Fate.UNDATED, Optional.empty(), survey.undated()));
        }
        Map<LocalDate, ReviewPeriod> periods = new TreeMap<>();
        byPeriod.keySet().forEach(start -> periods.put(start, at(start)));
        refused.keySet().forEach(start -> periods.put(start, at(start)));
        periods.forEach((start, at) -> {
            List<Survey.Answer> answers = byPeriod.getOrDefault(start, List.of());
            Collection<Survey.Answer> counted = latestOnly ? survey.latestIn(at) : answers;
            byScore(counted)
                    .forEach((score, number) -> counts.add(new SurveyCount(
                            name, Optional.of(at), SurveyCount.Fate.COUNTED, Optional.of(score), number)));
            add(counts, name, at, SurveyCount.Fate.SUPERSEDED, answers.size() - counted.size());
            add(
                    counts,
                    name,
                    at,
                    SurveyCount.Fate.REFUSED,
                    refused.getOrDefault(start, List.of()).size());
        });
        return counts;
    }

    private static void add(List<SurveyCount> counts, String name, ReviewPeriod at, SurveyCount.Fate fate, int number) {
        if (number > 0) {
            counts.add(new SurveyCount(name, Optional.of(at), fate, Optional.empty(), number));
        }
    }

    private static Map<Integer, Integer> byScore(Collection<Survey.Answer> answers) {
        Map<Integer, Integer> byScore = new TreeMap<>();
        answers.forEach(answer -> byScore.merge(answer.score(), 1, Integer::sum));
        return byScore;
    }

    private Map<LocalDate, List<Survey.Answer>> byPeriod(List<Survey.Answer> answers) {
        Map<LocalDate, List<Survey.Answer>> byPeriod = new TreeMap<>();
        answers.forEach(answer -> byPeriod.computeIfAbsent(at(answer.day()).start(), first -> new ArrayList<>())
                .add(answer));
        return byPeriod;
    }

    private ReviewPeriod at(LocalDate day) {
        return period.calendar().containing(period.granularity(), day);
    }

    /** Rows without persons that count as these do; superseded answers change no figure and give none. */
    public List<Row> rows(String accountId, List<SurveyCount> counts) {
        List<Row> rows = new ArrayList<>();
        for (SurveyCount count : counts) {
            if (count.fate() != SurveyCount.Fate.SUPERSEDED) {
                for (int number = 0; number < count.answers(); number++) {
                    rows.add(row(accountId, count, "answer-" + rows.size()));
                }
            }
        }
        return rows;
    }

    private static Row row(String accountId, SurveyCount count, String id) {
        Map<String, Object> values = new HashMap<>();
        values.put("account_id", accountId);
        values.put("response_id", id);
        values.put("kind", count.survey());
        values.put("score", count.score().map(BigDecimal::valueOf).orElse(OFF_EVERY_SCALE));
        values.put("may_quote", false);
        count.period().ifPresent(period -> values.put("answered_at", period.startInstant()));
        return Row.of(values);
    }
}
