package io.quarterdeck.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.metric.Kind;
import io.quarterdeck.metric.Row;
import io.quarterdeck.metric.Snapshot;
import io.quarterdeck.sample.SampleCompany;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VanishedKindsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Snapshot CLEAN = SampleReviews.of(SampleCompany.of(TODAY, 7), TODAY)
            .filter(snapshot -> snapshot.account().id().equals("meridian-foods"))
            .findFirst()
            .orElseThrow();

    /** So many rows in each of the four quarters before, and none in this one. */
    @ParameterizedTest
    @CsvSource({
        "SUPPORT_CASE, 1, false",
        "SUPPORT_CASE, 4, false",
        "SUPPORT_CASE, 5, true",
        "SURVEY_RESPONSE, 3, false",
        "SURVEY_RESPONSE, 9, true",
        "GOAL_MEASUREMENT, 1, true",
        "USAGE, 3, true",
        "USAGE, 0, false"
    })
    void whatComesByTheCalendarIsMissedSoonerThanWhatPeopleWriteWhenTheyLike(Kind kind, int each, boolean missed) {
        List<Row> rows = new ArrayList<>();
        Row any = CLEAN.rows(kind).get(0);
        for (int back = 1; back <= Subject.BEFORE; back++) {
            for (int number = 0; number < each; number++) {
                Map<String, Object> values = new HashMap<>(any.values());
                LocalDate day = CLEAN.period().back(back).start().plusDays(7L * number + 1);
                String column = Timeline.column(kind);
                values.put(
                        column,
                        any.values().get(column) instanceof LocalDate
                                ? day
                                : day.atStartOfDay(CLEAN.period().zone()).toInstant());
                kind.keyColumns().stream()
                        .filter(key -> key.name().endsWith("_id") && !key.name().equals("goal_id"))
                        .forEach(key -> values.put(key.name(), day.toString()));
                rows.add(Row.of(values));
            }
        }
        Snapshot without = SampleReviews.with(CLEAN, kind, rows);
        List<Finding> findings =
                SampleReviews.GATES.look(without, Defects.NOTHING_COMPUTED, Optional.empty(), List.of()).stream()
                        .filter(finding -> finding.rule().equals(GateRules.KIND_VANISHED))
                        .toList();

        assertThat(findings).hasSize(missed ? 1 : 0);
    }
}
