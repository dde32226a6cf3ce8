package io.quarterdeck.metric;

import static io.quarterdeck.metric.SnapshotFixture.day;
import static io.quarterdeck.metric.SnapshotFixture.decimal;
import static io.quarterdeck.metric.SnapshotFixture.figure;
import static io.quarterdeck.metric.SnapshotFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Absence;
import org.junit.jupiter.api.Test;

class SalesImpactTest {
    private int next;

    private void closed(SnapshotFixture fixture, int count, boolean valueCase, boolean won) {
        for (int i = 0; i < count; i++) {
            fixture.row(
                    Kind.OPPORTUNITY,
                    "opportunity_id",
                    "o" + next++,
                    "closed_on",
                    day("2026-08-01"),
                    "won",
                    won,
                    "amount",
                    decimal("10"),
                    "value_case",
                    valueCase,
                    "attached",
                    won);
        }
    }

    @Test
    void winRatesWithAndWithoutAValueCaseAreCompared() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        closed(fixture, 6, true, true);
        closed(fixture, 4, true, false);
        closed(fixture, 5, false, true);
        closed(fixture, 15, false, false);
        Computed computed = fixture.portfolio();

        assertThat(value(computed, "sales.win_rate.with_case")).isEqualByComparingTo("0.6");
        assertThat(value(computed, "sales.win_rate.without_case")).isEqualByComparingTo("0.25");
        assertThat(value(computed, "sales.win_rate.ratio")).isEqualByComparingTo("2.4");
        assertThat(value(computed, "sales.attach_rate.ratio")).isEqualByComparingTo("2.4");
        assertThat(value(computed, "sales.opportunities.without_case")).isEqualByComparingTo("20");
    }

    @Test
    void underTenOnEitherSideTheRatesAreNotPrintedButTheCountsAre() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        closed(fixture, 9, true, true);
        closed(fixture, 20, false, false);
        Computed computed = fixture.portfolio();

        assertThat(figure(computed, "sales.win_rate.with_case").printed()).isFalse();
        assertThat(figure(computed, "sales.win_rate.ratio").reason()).contains(Absence.TOO_FEW_OPPORTUNITIES);
        assertThat(figure(computed, "sales.opportunities.with_case").printed()).isTrue();
    }
}
