package io.quarterdeck.metric;

import static io.quarterdeck.metric.SnapshotFixture.day;
import static io.quarterdeck.metric.SnapshotFixture.decimal;
import static io.quarterdeck.metric.SnapshotFixture.figure;
import static io.quarterdeck.metric.SnapshotFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Unit;
import org.junit.jupiter.api.Test;

class AdoptionTest {
    private static SnapshotFixture usage(
            SnapshotFixture fixture, String measure, String day, String value, String capacity, String unit) {
        return capacity.isEmpty()
                ? fixture.row(
                        Kind.USAGE, "measure", measure, "measured_on", day(day), "value", decimal(value), "unit", unit)
                : fixture.row(
                        Kind.USAGE,
                        "measure",
                        measure,
                        "measured_on",
                        day(day),
                        "value",
                        decimal(value),
                        "capacity",
                        decimal(capacity),
                        "unit",
                        unit);
    }

    @Test
    void theLastReadingOfThePeriodCountsAsAShareOfItsCapacity() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        usage(fixture, "seats", "2026-09-20", "450", "500", "seats");
        usage(fixture, "seats", "2026-07-20", "100", "500", "seats");
        usage(fixture, "seats", "2026-10-01", "1", "500", "seats");
        usage(fixture, "seats", "2025-09-30", "300", "400", "seats");
        Computed computed = fixture.compute();

        assertThat(value(computed, "usage.seats")).isEqualByComparingTo("450");
        assertThat(figure(computed, "usage.seats").unit()).isEqualTo(Unit.quantity("seats"));
        assertThat(value(computed, "usage.seats.share")).isEqualByComparingTo("0.9");
        assertThat(value(computed, "usage.seats.share.year_ago")).isEqualByComparingTo("0.75");
        assertThat(value(computed, "usage.seats.change")).isEqualByComparingTo("0.15");
        assertThat(value(computed, "usage.seats.year_ago")).isEqualByComparingTo("300");
        assertThat(figure(computed, "usage.seats").points()).hasSize(8);
        assertThat(figure(computed, "usage.seats").points().get(7).detail())
                .containsEntry("capacity", decimal("500"))
                .containsKey("share");
    }

    @Test
    void withoutACapacityThereIsNoShareUnlessTheUnitIsPerCent() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        usage(fixture, "logins", "2026-09-20", "450", "", "logins");
        usage(fixture, "matched", "2026-09-20", "94", "", "%");
        usage(fixture, "empty", "2026-09-20", "0", "0", "seats");
        usage(fixture, "gone", "2026-06-20", "7", "10", "seats");
        Computed computed = fixture.compute();

        assertThat(figure(computed, "usage.logins.share").reason()).contains(Absence.NO_CAPACITY);
        assertThat(value(computed, "usage.matched.share")).isEqualByComparingTo("0.94");
        assertThat(figure(computed, "usage.matched.change").reason()).contains(Absence.NO_COMPARISON);
        assertThat(figure(computed, "usage.empty.share").reason()).contains(Absence.ZERO_DENOMINATOR);
        assertThat(figure(computed, "usage.gone").reason()).contains(Absence.NO_MEASUREMENT);
    }
}
