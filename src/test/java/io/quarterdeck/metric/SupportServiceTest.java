package io.quarterdeck.metric;

import static io.quarterdeck.metric.SnapshotFixture.figure;
import static io.quarterdeck.metric.SnapshotFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Point;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SupportServiceTest {
    private int next;

    private void opened(SnapshotFixture fixture, String at, String answered, String resolved, Boolean sla) {
        Map<String, Object> cells = new HashMap<>();
        cells.put("case_id", "c" + next++);
        cells.put("opened_at", Instant.parse(at));
        cells.put("first_response_at", answered.isEmpty() ? null : Instant.parse(answered));
        cells.put("resolved_at", resolved.isEmpty() ? null : Instant.parse(resolved));
        cells.put("sla_met", sla);
        cells.put("reopened", Boolean.TRUE.equals(sla));
        Object[] flat = cells.entrySet().stream()
                .flatMap(cell -> java.util.Arrays.stream(new Object[] {cell.getKey(), cell.getValue()}))
                .toArray();
        fixture.row(Kind.SUPPORT_CASE, flat);
    }

    @Test
    void casesOpenedInThePeriodCountWheneverTheirAnswerCame() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        opened(fixture, "2026-07-01T08:00:00Z", "2026-07-01T09:00:00Z", "2026-07-02T08:00:00Z", true);
        opened(fixture, "2026-08-01T08:00:00Z", "2026-08-01T10:00:00Z", "2026-08-02T20:00:00Z", false);
        opened(fixture, "2026-09-30T08:00:00Z", "2026-10-05T08:00:00Z", "", null);
        opened(fixture, "2026-06-20T21:59:59Z", "2026-06-20T22:29:59Z", "2026-10-02T00:00:00Z", true);
        Computed computed = fixture.compute();

        assertThat(value(computed, "support.cases")).isEqualByComparingTo("3");
        assertThat(value(computed, "support.cases.previous")).isEqualByComparingTo("1");
        assertThat(value(computed, "support.first_response.p50")).isEqualByComparingTo("2");
        assertThat(value(computed, "support.first_response.p90")).isEqualByComparingTo("96.4");
        assertThat(value(computed, "support.resolution.p50")).isEqualByComparingTo("30");
        assertThat(value(computed, "support.sla")).isEqualByComparingTo("0.5");
        assertThat(value(computed, "support.sla.n")).isEqualByComparingTo("2");
        assertThat(value(computed, "support.reopened").toPlainString()).startsWith("0.3333");
        assertThat(value(computed, "support.first_response.p50.previous")).isEqualByComparingTo("0.5");
        assertThat(figure(computed, "support.first_response.p50.year_ago").reason())
                .contains(Absence.NO_ROWS);
    }

    @Test
    void theBacklogIsThatOfThePeriodsEnd() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        opened(fixture, "2026-06-20T22:00:00Z", "", "2026-10-02T00:00:00Z", null);
        opened(fixture, "2026-09-29T22:00:00Z", "", "", null);
        opened(fixture, "2026-09-01T00:00:00Z", "", "2026-09-30T21:59:59Z", null);
        opened(fixture, "2026-09-02T00:00:00Z", "", "2026-09-30T22:00:00Z", null);
        opened(fixture, "2026-09-30T22:00:00Z", "", "", null);
        Computed computed = fixture.compute();

        assertThat(value(computed, "support.backlog")).isEqualByComparingTo("3");
        assertThat(value(computed, "support.backlog.oldest_days")).isEqualByComparingTo("102");
        assertThat(value(computed, "support.backlog.previous")).isEqualByComparingTo("1");
    }

    @Test
    void hoursAreElapsedHoursAcrossAChangeOfTheClocks() {
        // Madrid, 25 October 2026: from noon to noon are 25 hours
        SnapshotFixture fixture = SnapshotFixture.of("2026-10");
        opened(fixture, "2026-10-24T10:00:00Z", "2026-10-25T11:00:00Z", "2026-10-25T11:00:00Z", null);

        assertThat(value(fixture.compute(), "support.first_response.p50")).isEqualByComparingTo("25");
    }

    @Test
    void aCaseJustBeforeMidnightInTheAccountsZoneBelongsToThatDay() {
        SnapshotFixture fixture = SnapshotFixture.of(
                SnapshotFixture.account("A1", "NZD", Optional.empty(), "Pacific/Chatham", 1), "2026-Q3");
        opened(fixture, "2026-09-30T10:14:59Z", "", "", null);
        opened(fixture, "2026-09-30T10:15:00Z", "", "", null);

        assertThat(value(fixture.compute(), "support.cases")).isEqualByComparingTo("1");
    }

    /** An answer an hour before the question would make the median of {−1, 3} one hour instead of three. */
    @Test
    void anAnswerBeforeItsCaseWasOpenedHoldsTheReviewAndNamesTheCase() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        opened(fixture, "2026-08-01T08:00:00Z", "2026-08-01T11:00:00Z", "", null);
        opened(fixture, "2026-08-01T08:00:00Z", "2026-08-01T07:00:00Z", "", null);
        opened(fixture, "2026-08-02T08:00:00Z", "2026-08-02T08:00:00Z", "2026-08-01T08:00:00Z", null);
        opened(fixture, "2020-08-02T08:00:00Z", "2020-08-02T07:00:00Z", "2020-08-02T07:00:00Z", null);

        assertThat(fixture.compute().defects()).singleElement().satisfies(defect -> {
            assertThat(defect.rule()).isEqualTo("case-order");
            assertThat(defect.message()).contains("account A1", "case c1 of 2026-08-01", "1 more");
            assertThat(defect.remedy()).contains("support_case.sql");
        });
    }

    @Test
    void theSeriesHasTheTwelveMonthsToThePeriodsEnd() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        opened(fixture, "2025-10-10T08:00:00Z", "2025-10-10T09:00:00Z", "2025-10-10T10:00:00Z", null);
        opened(fixture, "2026-09-10T08:00:00Z", "2026-09-10T10:00:00Z", "2026-09-10T10:00:00Z", null);
        Computed computed = fixture.compute();

        List<Point> points = figure(computed, "support.first_response.p50").points();
        assertThat(points).hasSize(12);
        assertThat(points.get(0).at()).isEqualTo("2025-10");
        assertThat(points.get(0).value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("1"));
        assertThat(points.get(1).value()).isEmpty();
        assertThat(points.get(1).detail()).containsEntry("n", BigDecimal.ZERO);
        assertThat(points.get(11).value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("2"));
    }

    @Test
    void whatWasNeverReachedIsAbsentAndAQuietPeriodIsZeroCases() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        opened(fixture, "2026-08-10T08:00:00Z", "", "", null);
        Computed unanswered = fixture.compute();
        SnapshotFixture quiet = SnapshotFixture.of("2026-Q3");
        opened(quiet, "2026-05-10T08:00:00Z", "2026-05-10T09:00:00Z", "2026-05-10T10:00:00Z", true);

        assertThat(figure(unanswered, "support.first_response.p50").reason()).contains(Absence.NOT_ANSWERED);
        assertThat(figure(unanswered, "support.sla").reason()).contains(Absence.NO_VERDICTS);
        assertThat(value(unanswered, "support.sla.n")).isZero();
        assertThat(value(quiet.compute(), "support.cases")).isZero();
        assertThat(figure(quiet.compute(), "support.backlog.oldest_days").reason())
                .contains(Absence.NO_BACKLOG);
        assertThat(figure(quiet.compute(), "support.reopened").value()).isEmpty();
    }
}
