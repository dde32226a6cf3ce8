package io.quarterdeck.metric;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureBuilder;
import io.quarterdeck.period.ReviewPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers to one kind of survey, read once: those that count and those that are refused. */
final class Survey {
    private final List<Answer> answers = new ArrayList<>();
    private final List<Answer> outside = new ArrayList<>();
    private final ZoneId zone;
    private int undated;

    /**
     * One answer.
     *
     * @param id unique over accounts, as the pull's is within one alone
     * @param respondent unique over accounts; empty where the pull gives none
     * @param day of the answer in the review's time zone
     */
    record Answer(String id, Optional<String> respondent, Instant at, LocalDate day, int score) {}

    private Survey(ZoneId zone) {
        this.zone = zone;
    }

    /** Net Promoter Score: 0 to 10. */
    static Survey nps(Snapshot snapshot) {
        return read(
                snapshot.rows(Kind.SURVEY_RESPONSE),
                "nps",
                0,
                10,
                snapshot.period().zone());
    }

    /** Customer satisfaction: 1 to 5. */
    static Survey csat(Snapshot snapshot) {
        return read(
                snapshot.rows(Kind.SURVEY_RESPONSE),
                "csat",
                1,
                5,
                snapshot.period().zone());
    }

    /** Answers of the kind with a whole score from {@code least} to {@code most}; the others are refused. */
    static Survey read(List<Row> rows, String kind, int least, int most, ZoneId zone) {
        Survey survey = new Survey(zone);
        for (Row row : rows) {
            if (row.text("kind").equals(kind)) {
                survey.read(row, least, most);
            }
        }
        return survey;
    }

    private void read(Row row, int least, int most) {
        Optional<Instant> at = row.findInstant("answered_at");
        if (at.isEmpty()) {
            undated++;
            return;
        }
        BigDecimal score = row.decimal("score");
        boolean counts = score.stripTrailingZeros().scale() <= 0
                && score.compareTo(BigDecimal.valueOf(least)) >= 0
                && score.compareTo(BigDecimal.valueOf(most)) <= 0;
        String account = row.findText("account_id").orElse("") + '\n';
        Optional<String> respondent = row.findText("respondent_id").map(person -> account + person);
        LocalDate day = LocalDate.ofInstant(at.get(), zone);
        int whole = counts ? score.intValueExact() : 0;
        Answer answer = new Answer(account + row.text("response_id"), respondent, at.get(), day, whole);
        (counts ? answers : outside).add(answer);
    }

    /** Whether there is any row of this kind at all, counted or refused. */
    boolean isEmpty() {
        return answers.isEmpty() && outside.isEmpty() && undated == 0;
    }

    /** Every answer that counts, of whatever time. */
    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** Dated answers whose score is refused. */
    List<Answer> outside() {
        return List.copyOf(outside);
    }

    int undated() {
        return undated;
    }

    /** Every answer of the period. */
    List<Answer> in(ReviewPeriod period) {
        Span span = Span.of(period);
        return answers.stream().filter(answer -> span.contains(answer.day())).toList();
    }

    /** The latest answer of each respondent in the period, and every answer without a respondent. */
    Collection<Answer> latestIn(ReviewPeriod period) {
        Map<String, Answer> latest = new LinkedHashMap<>();
        in(period).stream()
                .sorted(Comparator.comparing(Answer::at).thenComparing(Answer::id))
                .forEach(answer -> latest.put(
                        answer.respondent().map(person -> "of " + person).orElse("row " + answer.id()), answer));
        return latest.values();
    }

    /** Refused rows of the period; those without a date have none and count in every one. */
    long refusedIn(ReviewPeriod period) {
        return undated
                + outside.stream()
                        .filter(answer -> period.contains(answer.day()))
                        .count();
    }

    /** A count of answers: where they are pulled and there never was any, it is 0, but no deck prints it. */
    Figure counted(FigureBuilder builder, long count, Basis basis) {
        if (!isEmpty()) {
            return builder.value(count);
        }
        return basis.snapshot().hasPull(Kind.SURVEY_RESPONSE)
                ? builder.withheld(BigDecimal.ZERO, Absence.NO_ROWS)
                : builder.absent(Absence.NO_PULL);
    }
}
