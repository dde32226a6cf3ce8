package io.quarterdeck.metric;

import static io.quarterdeck.metric.SnapshotFixture.figure;
import static io.quarterdeck.metric.SnapshotFixture.saving;
import static io.quarterdeck.metric.SnapshotFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnOnInvestmentTest {

    private static SnapshotFixture fixture() {
        return SnapshotFixture.of("2026-Q3")
                .drivers(saving("invoices", "money"))
                .baseline("invoices", "2020-01-01", "1");
    }

    @Test
    void multipleAndRoiAreNeverMixed() {
        Computed computed = fixture()
                .measured("invoices", "2024-12-31", "0", "9999")
                .measured("invoices", "2025-01-01", "0", "100")
                .measured("invoices", "2026-09-30", "0", "220")
                .invested("old", "2024-12-31", "5000")
                .invested("first", "2025-01-01", "60")
                .invested("second", "2026-01-01", "40")
                .invested("later", "2026-10-01", "70")
                .compute();

        assertThat(value(computed, "value.cumulative")).isEqualByComparingTo("320");
        assertThat(value(computed, "investment.cumulative")).isEqualByComparingTo("100");
        assertThat(value(computed, "value.multiple")).isEqualByComparingTo("3.2");
        assertThat(value(computed, "roi")).isEqualByComparingTo("2.2");
    }

    @Test
    void paybackThatDipsAgainCountsFromTheLastTimeItPassed() {
        Computed computed = fixture()
                .invested("a", "2025-01-01", "100")
                .measured("invoices", "2025-02-10", "0", "150")
                .invested("b", "2025-04-02", "100")
                .measured("invoices", "2025-06-30", "0", "50")
                .measured("invoices", "2026-09-30", "0", "1")
                .compute();

        assertThat(value(computed, "payback.month")).isEqualByComparingTo("6");
        assertThat(figure(computed, "payback.month").inputs()).containsEntry("month", "2025-06");
    }

    /** The start lies within March: its month is the first, and what came before the start doesn't count. */
    @Test
    void aValueStartWithinAMonthCountsThatMonthFromTheStartOn() {
        Computed computed = SnapshotFixture.of(
                        SnapshotFixture.account("A1", "EUR", Optional.of(LocalDate.parse("2026-03-17"))), "2026-Q3")
                .drivers(saving("invoices", "money"))
                .baseline("invoices", "2020-01-01", "1")
                .invested("before", "2026-03-16", "1000")
                .invested("start", "2026-03-17", "100")
                .measured("invoices", "2026-03-16", "0", "500")
                .measured("invoices", "2026-03-17", "0", "30")
                .measured("invoices", "2026-05-31", "0", "70")
                .compute();

        assertThat(value(computed, "value.cumulative")).isEqualByComparingTo("100");
        assertThat(value(computed, "investment.cumulative")).isEqualByComparingTo("100");
        assertThat(value(computed, "payback.month")).isEqualByComparingTo("3");
        assertThat(figure(computed, "payback.month").inputs()).containsEntry("month", "2026-05");
        assertThat(figure(computed, "value.cumulative.monthly").points())
                .extracting(Point::at)
                .containsExactly("2026-03", "2026-04", "2026-05", "2026-06", "2026-07", "2026-08", "2026-09");
        assertThat(figure(computed, "value.cumulative").points().get(4).value()).isEmpty();
    }

    /** Rows begin in April, long after the start: the months before them are neither paid back nor left out. */
    @Test
    void monthsBeforeTheFirstRowsCountButPayNothingBack() {
        Computed computed = fixture()
                .invested("a", "2026-04-10", "10")
                .measured("invoices", "2026-04-20", "0", "10")
                .compute();

        assertThat(value(computed, "payback.month")).isEqualByComparingTo("16");
        assertThat(figure(computed, "payback.month").inputs()).containsEntry("month", "2026-04");
    }

    @Test
    void aValueStartAfterThePeriodHasNotBegun() {
        Computed computed = SnapshotFixture.of(
                        SnapshotFixture.account("A1", "EUR", Optional.of(LocalDate.parse("2026-10-01"))), "2026-Q3")
                .drivers(saving("invoices", "money"))
                .baseline("invoices", "2020-01-01", "1")
                .invested("a", "2026-09-30", "10")
                .measured("invoices", "2026-09-30", "0", "10")
                .compute();

        for (String id : List.of("value.cumulative", "investment.cumulative", "value.multiple", "payback.month")) {
            assertThat(figure(computed, id).reason()).as(id).contains(Absence.VALUE_NOT_STARTED);
        }
    }

    @Test
    void paybackAtExactlyTheInvestmentIsPaidBack() {
        Computed computed = fixture()
                .invested("a", "2025-01-01", "100")
                .measured("invoices", "2025-05-31", "0", "100")
                .compute();

        assertThat(value(computed, "payback.month")).isEqualByComparingTo("5");
    }

    @Test
    void notYetPaidBackIsAnAnswer() {
        Computed computed = fixture()
                .invested("a", "2025-01-01", "100")
                .measured("invoices", "2025-02-10", "0", "150")
                .invested("b", "2026-09-30", "100")
                .compute();

        assertThat(figure(computed, "payback.month").reason()).contains(Absence.NOT_PAID_BACK);
        List<Point> months = figure(computed, "value.cumulative.monthly").points();
        assertThat(months).hasSize(21);
        assertThat(months.get(0).at()).isEqualTo("2025-01");
        assertThat(months.get(0).value()).isEmpty();
        assertThat(months.get(1).value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("150"));
        assertThat(figure(computed, "investment.cumulative.monthly")
                        .points()
                        .get(20)
                        .value())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("200"));
    }

    @Test
    void aPromiseOverSeveralPeriodsIsProratedByDays() {
        Computed computed = fixture()
                .promise("invoices", "2026-01-01", "2027-01-01", "365")
                .measured("invoices", "2026-09-30", "0", "184")
                .compute();

        assertThat(value(computed, "value.promised")).isEqualByComparingTo("92");
        assertThat(value(computed, "value.vs_plan")).isEqualByComparingTo("2");
        assertThat(value(computed, "value.variance.invoices")).isEqualByComparingTo("92");
        assertThat(value(computed, "value.promised.cumulative")).isEqualByComparingTo("273");
        assertThat(value(computed, "plan.target")).isEqualByComparingTo("92");
        assertThat(value(computed, "plan.target.invoices")).isEqualByComparingTo("92");
        assertThat(value(computed, "plan.vs_delivered")).isEqualByComparingTo("0.5");
    }

    @Test
    void realisationIsAgainstThePromiseToDateAndFromTheValueStart() {
        SnapshotFixture fixture = SnapshotFixture.of(
                        SnapshotFixture.account("A1", "EUR", Optional.of(LocalDate.parse("2026-07-02"))), "2026-Q3")
                .drivers(saving("invoices", "money"))
                .baseline("invoices", "2020-01-01", "1")
                .promise("invoices", "2026-07-01", "2026-10-01", "92")
                .promise("invoices", "2026-10-01", "2027-01-01", "5000")
                .measured("invoices", "2026-08-01", "0", "45.5");

        assertThat(value(fixture.compute(), "value.promised.cumulative")).isEqualByComparingTo("91");
        assertThat(value(fixture.compute(), "value.realisation_rate")).isEqualByComparingTo("0.5");
        assertThat(value(fixture.compute(), "value.promised")).isEqualByComparingTo("92");
    }

    @Test
    void withoutAValueStartNothingIsCumulated() {
        Computed computed = SnapshotFixture.of(SnapshotFixture.account("A1", "EUR", Optional.empty()), "2026-Q3")
                .drivers(saving("invoices", "money"))
                .baseline("invoices", "2020-01-01", "1")
                .measured("invoices", "2026-08-01", "0", "45")
                .invested("a", "2026-07-01", "100")
                .compute();

        for (String id : List.of(
                "value.cumulative",
                "investment.cumulative",
                "value.multiple",
                "roi",
                "payback.month",
                "value.cumulative.monthly",
                "value.realisation_rate")) {
            assertThat(figure(computed, id).reason()).as(id).contains(Absence.NO_VALUE_START);
        }
        assertThat(value(computed, "value.delivered")).isEqualByComparingTo("45");
    }

    @Test
    void noInvestmentIsNoMultipleAndAnInvestmentOfZeroIsNoneEither() {
        Computed none = fixture().measured("invoices", "2026-08-01", "0", "45").compute();
        Computed zero = fixture()
                .measured("invoices", "2026-08-01", "0", "45")
                .invested("free", "2026-07-01", "0")
                .compute();

        assertThat(figure(none, "value.multiple").reason()).contains(Absence.NO_INVESTMENT);
        assertThat(figure(zero, "value.multiple").reason()).contains(Absence.ZERO_DENOMINATOR);
        assertThat(figure(zero, "roi").reason()).contains(Absence.ZERO_DENOMINATOR);
    }

    @Test
    void fiscalQuartersFromAprilAreCounted() {
        SnapshotFixture fixture = SnapshotFixture.of(
                        SnapshotFixture.account("A1", "EUR", Optional.empty(), "Africa/Lagos", 4), "2027-Q1")
                .drivers(saving("invoices", "money"))
                .baseline("invoices", "2020-01-01", "1")
                .measured("invoices", "2026-03-31", "0", "1")
                .measured("invoices", "2026-04-01", "0", "10")
                .measured("invoices", "2026-06-30", "0", "100")
                .measured("invoices", "2026-07-01", "0", "1000");

        assertThat(value(fixture.compute(), "value.delivered")).isEqualByComparingTo("110");
        assertThat(figure(fixture.compute(), "value.delivered").points())
                .extracting(Point::at)
                .endsWith("2026-Q4", "2027-Q1");
    }
}
