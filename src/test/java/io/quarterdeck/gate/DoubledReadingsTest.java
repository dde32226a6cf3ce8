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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A goal that stays where it is gives equal readings without end; which of them were written twice, their days tell. */
class DoubledReadingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Snapshot CLEAN = SampleReviews.of(SampleCompany.of(TODAY, 7), TODAY)
            .filter(snapshot -> snapshot.account().id().equals("meridian-foods"))
            .findFirst()
            .orElseThrow();
    private static final LocalDate END = CLEAN.period().end();

    @Test
    void everyReadingOfEveryMonthTwiceADayApartIsALoadThatRanTwice() {
        List<Row> twice = new ArrayList<>();
        months().forEach(day -> Stream.of(day, day.minusDays(1))
                .map(DoubledReadingsTest::reading)
                .forEach(twice::add));
        assertThat(findings(twice)).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("goal_measurement: 18 of 36 rows are copies of others but for their measured_on"));
    }

    @Test
    void readingsByTheMonthAndByTheDayThatNeverChangeAreClean() {
        assertThat(findings(months().map(DoubledReadingsTest::reading).toList()))
                .isEmpty();
        assertThat(findings(END.minusDays(400)
                        .datesUntil(END)
                        .map(DoubledReadingsTest::reading)
                        .toList()))
                .isEmpty();
    }

    /** Somebody looked twice at the end of one month. */
    @Test
    void oneReadingTakenAgainTheNextDayIsClean() {
        List<Row> rows =
                new ArrayList<>(months().map(DoubledReadingsTest::reading).toList());
        rows.add(reading(END.minusDays(2)));
        assertThat(findings(rows)).isEmpty();
    }

    private static Stream<LocalDate> months() {
        return Stream.iterate(END.minusDays(1), day -> day.minusMonths(1)).limit(18);
    }

    private static Row reading(LocalDate day) {
        Row goal = CLEAN.rows(Kind.GOAL).get(0);
        Map<String, Object> values = new HashMap<>();
        values.put("account_id", CLEAN.account().id());
        values.put("goal_id", goal.text("goal_id"));
        values.put("measured_on", day);
        values.put("value", goal.decimal("baseline"));
        return Row.of(values);
    }

    private static List<Finding> findings(List<Row> readings) {
        return SampleReviews.findings(SampleReviews.with(CLEAN, Kind.GOAL_MEASUREMENT, readings), Optional.empty());
    }
}
