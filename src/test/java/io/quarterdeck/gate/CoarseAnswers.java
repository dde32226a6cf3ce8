package io.quarterdeck.gate;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Answers of a survey tool that gives days for times and knows nobody: two of them are often the same without a defect. */
final class CoarseAnswers {
    private static final int ENOUGH_NOW = 12;
    private static final int ENOUGH_BEFORE = 30;

    private CoarseAnswers() {}

    static Snapshot of(Snapshot snapshot) {
        List<Row> rows = snapshot.rows(Kind.SURVEY_RESPONSE).stream()
                .map(row -> {
                    Map<String, Object> values = new HashMap<>(row.values());
                    values.remove("respondent_id");
                    values.remove("comment");
                    row.findInstant("answered_at")
                            .ifPresent(instant -> values.put(
                                    "answered_at",
                                    LocalDate.ofInstant(instant, ZoneOffset.UTC)
                                            .atStartOfDay(ZoneOffset.UTC)
                                            .toInstant()));
                    return Row.of(values);
                })
                .toList();
        return SampleReviews.with(snapshot, Kind.SURVEY_RESPONSE, rows);
    }

    /** The period's answers twice; told by how they were before, of which there must be some. */
    static Optional<Snapshot> doubledInThePeriod(Snapshot snapshot) {
        Subject subject = new Subject(snapshot, Defects.NOTHING_COMPUTED, Optional.empty(), List.of());
        return subject.now(Kind.SURVEY_RESPONSE).size() < ENOUGH_NOW
                        || subject.before(Kind.SURVEY_RESPONSE).size() < ENOUGH_BEFORE
                ? Optional.empty()
                : Optional.of(doubled(
                        of(snapshot),
                        subject.now(Kind.SURVEY_RESPONSE).stream()
                                .map(row -> row.text("response_id"))
                                .toList()::contains));
    }

    /** All answers twice, where the last review was made from each once. */
    static Optional<Snapshot> doubledOfAllTime(Snapshot snapshot) {
        Snapshot before = SampleReviews.until(snapshot.period().previous(), snapshot);
        return before.rows(Kind.SURVEY_RESPONSE).size() < ENOUGH_BEFORE
                ? Optional.empty()
                : Optional.of(doubled(of(snapshot), id -> true));
    }

    private static Snapshot doubled(Snapshot snapshot, Predicate<String> which) {
        List<Row> rows = new ArrayList<>(snapshot.rows(Kind.SURVEY_RESPONSE));
        for (Row row : snapshot.rows(Kind.SURVEY_RESPONSE)) {
            if (which.test(row.text("response_id"))) {
                Map<String, Object> values = new HashMap<>(row.values());
                values.put("response_id", "again-" + row.text("response_id"));
                rows.add(Row.of(values));
            }
        }
        return SampleReviews.with(snapshot, Kind.SURVEY_RESPONSE, rows);
    }
}
