package io.quarterdeck.metric;

import static io.quarterdeck.metric.SnapshotFixture.day;
import static io.quarterdeck.metric.SnapshotFixture.decimal;
import static io.quarterdeck.metric.SnapshotFixture.figure;
import static io.quarterdeck.metric.SnapshotFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalsTest {

    private static SnapshotFixture goal(SnapshotFixture fixture, String id, String agreed, String due, String target) {
        return fixture.row(
                Kind.GOAL,
                "goal_id",
                id,
                "agreed_on",
                day(agreed),
                "statement",
                "Close the books in five days",
                "measure",
                "Days to close",
                "unit",
                "days",
                "baseline",
                decimal("10"),
                "target",
                decimal(target),
                "agreed_by",
                "A. Okonkwo",
                "due_on",
                day(due));
    }

    private static SnapshotFixture measured(SnapshotFixture fixture, String id, String day, String value) {
        return fixture.row(Kind.GOAL_MEASUREMENT, "goal_id", id, "measured_on", day(day), "value", decimal(value));
    }

    @ParameterizedTest
    @CsvSource({
        // 92 of 184 days have passed: half the way is the ramp
        "2026-07-01, 2027-01-01, 5, MET",
        "2026-07-01, 2027-01-01, 4, MET",
        "2026-07-01, 2027-01-01, 7.5, ON_TRACK",
        "2026-07-01, 2027-01-01, 7.625, ON_TRACK",
        "2026-07-01, 2027-01-01, 7.63, AT_RISK",
        "2026-07-01, 2027-01-01, 8, AT_RISK",
        "2026-07-01, 2027-01-01, 8.01, BEHIND",
        "2026-07-01, 2027-01-01, 11, BEHIND",
        // past due and not met
        "2026-01-01, 2026-09-29, 5.01, BEHIND",
        "2026-01-01, 2026-09-30, 5.01, BEHIND",
        "2026-01-01, 2026-09-30, 5, MET",
        // still a day to go
        "2026-01-01, 2026-10-02, 5.01, ON_TRACK"
    })
    void aGoalIsJudgedAgainstItsRamp(String agreed, String due, String actual, Status status) {
        SnapshotFixture fixture = goal(SnapshotFixture.of("2026-Q3"), "close", agreed, due, "5");

        assertThat(figure(measured(fixture, "close", "2026-09-15", actual).compute(), "goal.close.progress")
                        .status())
                .contains(status);
    }

    @Test
    void progressIsTheShareOfTheWayAndCarriesTheCustomersWords() {
        SnapshotFixture fixture = goal(SnapshotFixture.of("2026-Q3"), "close", "2026-01-01", "2026-12-31", "5");
        measured(fixture, "close", "2026-08-15", "9");
        measured(fixture, "close", "2026-09-15", "8");
        measured(fixture, "close", "2026-10-01", "1");
        Computed computed = fixture.compute();

        Figure progress = figure(computed, "goal.close.progress");
        assertThat(progress.value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("0.4"));
        assertThat(progress.name()).isEqualTo("Close the books in five days");
        assertThat(progress.inputs())
                .containsEntry("actual", "8")
                .containsEntry("measured_on", "2026-09-15")
                .containsEntry("agreed_by", "A. Okonkwo")
                .containsEntry("due_on", "2026-12-31");
        assertThat(value(computed, "goal.close.actual")).isEqualByComparingTo("8");
        assertThat(value(computed, "goals.total")).isEqualByComparingTo("1");
        assertThat(value(computed, "goals.met")).isEqualByComparingTo("0");
    }

    @Test
    void aLaterAgreementRebasesAndAFutureOneDoesNotYet() {
        SnapshotFixture fixture = goal(SnapshotFixture.of("2026-Q3"), "close", "2026-01-01", "2026-12-31", "5");
        goal(fixture, "close", "2026-09-30", "2027-06-30", "8");
        goal(fixture, "close", "2026-10-01", "2027-06-30", "2");
        goal(fixture, "new", "2026-10-01", "2027-06-30", "2");
        measured(fixture, "close", "2026-09-15", "8");
        Computed computed = fixture.compute();

        assertThat(value(computed, "goal.close.target")).isEqualByComparingTo("8");
        assertThat(figure(computed, "goal.close.progress").status()).contains(Status.MET);
        assertThat(value(computed, "goals.met")).isEqualByComparingTo("1");
        assertThat(value(computed, "goals.total")).isEqualByComparingTo("1");
        assertThat(computed.figures().find("goal.new.progress")).isEmpty();
    }

    @Test
    void aMeasurementOutsideThePeriodIsNoData() {
        SnapshotFixture fixture = goal(SnapshotFixture.of("2026-Q3"), "close", "2026-01-01", "2026-12-31", "5");
        Computed computed = measured(fixture, "close", "2026-06-30", "5").compute();

        assertThat(figure(computed, "goal.close.progress").status()).contains(Status.NO_DATA);
        assertThat(figure(computed, "goal.close.progress").reason()).contains(Absence.NO_MEASUREMENT);
        assertThat(figure(computed, "goal.close.actual").rows()).isZero();
        assertThat(value(computed, "goals.no_data")).isEqualByComparingTo("1");
        assertThat(value(computed, "goals.met")).isEqualByComparingTo("0");
    }

    @Test
    void aTargetThatIsTheBaselineHasNoProgress() {
        SnapshotFixture fixture = goal(SnapshotFixture.of("2026-Q3"), "hold", "2026-01-01", "2026-12-31", "10.0");
        Computed computed = measured(fixture, "hold", "2026-09-15", "10").compute();

        assertThat(figure(computed, "goal.hold.progress").reason()).contains(Absence.TARGET_IS_BASELINE);
        assertThat(figure(computed, "goal.hold.progress").status()).isEmpty();
    }

    @Test
    void withoutGoalsThereIsNoCountOfZero() {
        Computed computed = SnapshotFixture.of("2026-Q3").compute();

        assertThat(figure(computed, "goals.met").reason()).contains(Absence.NO_ROWS);
        assertThat(figure(computed, "goals.total").value()).isEmpty();
    }
}
