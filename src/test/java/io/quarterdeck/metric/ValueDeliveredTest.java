package io.quarterdeck.metric;

import static io.quarterdeck.metric.SnapshotFixture.decimal;
import static io.quarterdeck.metric.SnapshotFixture.driver;
import static io.quarterdeck.metric.SnapshotFixture.figure;
import static io.quarterdeck.metric.SnapshotFixture.saving;
import static io.quarterdeck.metric.SnapshotFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Confidence;
import io.quarterdeck.figure.DriverFormula;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Point;
import io.quarterdeck.figure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueDeliveredTest {
    private static final Driver INVOICES = saving("invoices", "money");

    @Test
    void aDriverIsTheSumOfItsFormulaOverThePeriod() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(INVOICES)
                .baseline("invoices", "2025-01-01", "12")
                .measured("invoices", "2026-07-31", "4", "100")
                .measured("invoices", "2026-09-30", "5.5", "10")
                .measured("invoices", "2026-10-01", "0", "1000")
                .measured("invoices", "2026-06-30", "11", "7")
                .compute();

        assertThat(value(computed, "value.delivered.invoices")).isEqualByComparingTo("865");
        assertThat(value(computed, "value.delivered")).isEqualByComparingTo("865");
        assertThat(value(computed, "value.delivered.previous")).isEqualByComparingTo("7");
        assertThat(figure(computed, "value.delivered.year_ago").reason()).contains(Absence.NO_MEASUREMENT);
        Figure figure = figure(computed, "value.delivered.invoices");
        assertThat(figure.rows()).isEqualTo(2);
        assertThat(figure.unit()).isEqualTo(new Unit(Unit.Kind.MONEY, "EUR"));
        assertThat(figure.confidence()).contains(Confidence.MEASURED);
        assertThat(figure.inputs()).containsEntry("sum", "865.0").containsEntry("baseline", "12");
        assertThat(computed.defects()).isEmpty();
    }

    @Test
    void theBaselineInForceOnTheMeasurementsDayCounts() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(INVOICES)
                .baseline("invoices", "2025-01-01", "12")
                .baseline("invoices", "2026-08-01", "10")
                .baseline("invoices", "2026-10-01", "8")
                .measured("invoices", "2026-07-31", "4", "1")
                .measured("invoices", "2026-08-01", "4", "100")
                .compute();

        assertThat(value(computed, "value.delivered.invoices")).isEqualByComparingTo("608");
        assertThat(value(computed, "value.baseline.invoices")).isEqualByComparingTo("10");
        assertThat(value(computed, "plan.baseline.invoices")).isEqualByComparingTo("8");
        assertThat(value(computed, "plan.rebaselined")).isEqualByComparingTo("1");
        // a baseline of seconds or days is no money, though its driver's value is
        assertThat(figure(computed, "value.baseline.invoices").unit()).isEqualTo(Unit.NUMBER);
        assertThat(figure(computed, "plan.baseline.invoices").unit()).isEqualTo(Unit.NUMBER);
        assertThat(figure(computed, "value.baseline.invoices").points())
                .extracting(Point::at)
                .containsExactly("2025-01-01", "2026-08-01", "2026-10-01");
    }

    @Test
    void aRateOfTheAccountInForceOnThatDayGoesBeforeTheConstant() {
        Driver driver = new Driver(
                "hours",
                "money",
                Driver.Category.COST_SAVED,
                "hours * wage",
                Map.of("wage", decimal("30")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3").drivers(driver);
        fixture.row(
                Kind.DRIVER_RATE,
                "driver",
                "hours",
                "name",
                "wage",
                "effective_from",
                SnapshotFixture.day("2026-08-01"),
                "value",
                decimal("50"));
        for (String day : List.of("2026-07-31", "2026-08-01")) {
            fixture.row(
                    Kind.MEASUREMENT,
                    "driver",
                    "hours",
                    "measured_on",
                    SnapshotFixture.day(day),
                    "inputs",
                    Map.of("hours", decimal("10")),
                    "confidence",
                    "measured");
        }

        assertThat(value(fixture.compute(), "value.delivered.hours")).isEqualByComparingTo("800");
    }

    @Test
    void aValueCanBeComputedAgainFromItsFormulaAndInputs() {
        Driver driver = new Driver(
                "sales",
                "USD",
                Driver.Category.REVENUE_GAINED,
                "(actual - baseline) * rate",
                Map.of(),
                Optional.of(decimal("0.4")),
                Optional.of(decimal("0.1")),
                Optional.empty(),
                Map.of());
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(driver)
                .rate("USD", "2026-09-30", "1.1")
                .baseline("sales", "2025-01-01", "100")
                .measured("sales", "2026-07-31", "250", "3")
                .measured("sales", "2026-08-31", "90", "1")
                .compute();

        Figure figure = figure(computed, "value.delivered.sales");
        assertThat(figure.formula())
                .isEqualTo(
                        "sum((actual - baseline) * rate) * attribution * (1 - haircut) * per_base_to / per_base_from");
        BigDecimal again = DriverFormula.parse("sum * attribution * (1 - haircut) * per_base_to / per_base_from")
                .evaluate(decimals(figure.inputs(), "sum", "attribution", "haircut", "per_base_to", "per_base_from"));
        assertThat(figure.value()).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(again));
        assertThat(again).isEqualByComparingTo("144");
    }

    @Test
    void estimatedAndRiskStandApartAndNegativeIsNotClipped() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(
                        INVOICES,
                        driver("close", "money", Driver.Category.REVENUE_GAINED, "actual * rate"),
                        driver("outage", "money", Driver.Category.RISK_REDUCED, "actual * rate"))
                .baseline("invoices", "2025-01-01", "1")
                .measured("invoices", "2026-07-31", "4", "100")
                .measured("invoices", "2026-08-31", "0", "50", "attested")
                .measured("invoices", "2026-09-30", "0", "999", "estimated")
                .measured("close", "2026-07-31", "4", "10")
                .measured("outage", "2026-07-31", "0.2", "100000", "estimated")
                .compute();

        assertThat(value(computed, "value.delivered.invoices")).isEqualByComparingTo("-250");
        assertThat(value(computed, "value.delivered")).isEqualByComparingTo("-210");
        assertThat(figure(computed, "value.delivered").confidence()).contains(Confidence.ATTESTED);
        assertThat(figure(computed, "value.delivered").inputs()).containsOnlyKeys("invoices", "close");
        assertThat(value(computed, "value.estimated")).isEqualByComparingTo("999");
        assertThat(figure(computed, "value.estimated").confidence()).contains(Confidence.ESTIMATED);
        assertThat(value(computed, "value.risk")).isEqualByComparingTo("20000");
    }

    @Test
    void aDriverInKBtuKeepsItsUnitAndStaysOutOfTheMoney() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(driver("energy", "kBtu", Driver.Category.COST_SAVED, "baseline - actual"))
                .baseline("energy", "2025-01-01", "297740960")
                .measured("energy", "2026-09-30", "296671744", "1")
                .compute();

        assertThat(value(computed, "value.delivered.energy")).isEqualByComparingTo("1069216");
        assertThat(figure(computed, "value.delivered.energy").unit()).isEqualTo(Unit.quantity("kBtu"));
        for (String id : List.of("value.delivered", "value.cumulative", "value.estimated", "value.multiple", "roi")) {
            assertThat(figure(computed, id).reason()).as(id).contains(Absence.NO_MONEY_DRIVERS);
        }
        assertThat(computed.defects()).isEmpty();
    }

    @Test
    void threeCurrenciesMeetAtTheRatesOfThePeriodsEnd() {
        SnapshotFixture fixture = SnapshotFixture.of(SnapshotFixture.account("A1", "GBP", Optional.empty()), "2026-Q3")
                .drivers(saving("home", "money"), saving("us", "USD"), saving("eu", "EUR"))
                .rate("GBP", "2026-01-01", "0.5")
                .rate("GBP", "2026-09-30", "0.8")
                .rate("GBP", "2026-10-01", "9")
                .rate("USD", "2026-09-01", "1.6");
        for (String driver : List.of("home", "us", "eu")) {
            fixture.baseline(driver, "2025-01-01", "10").measured(driver, "2026-07-31", "0", "10");
            fixture.measured(driver, "2026-06-30", "5", "10");
        }
        Computed computed = fixture.compute();

        assertThat(value(computed, "value.delivered.home")).isEqualByComparingTo("100");
        assertThat(value(computed, "value.delivered.us")).isEqualByComparingTo("50");
        assertThat(value(computed, "value.delivered.eu")).isEqualByComparingTo("80");
        assertThat(value(computed, "value.delivered")).isEqualByComparingTo("230");
        assertThat(value(computed, "value.delivered.previous")).isEqualByComparingTo("115");
    }

    @Test
    void aMissingRateLeavesTheFigureAndItsTotalsAbsentAndIsReported() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(INVOICES, saving("us", "USD"))
                .rate("USD", "2026-10-01", "1.1")
                .baseline("invoices", "2025-01-01", "1")
                .baseline("us", "2025-01-01", "1")
                .measured("invoices", "2026-07-31", "0", "100")
                .measured("us", "2026-07-31", "0", "100")
                .compute();

        assertThat(figure(computed, "value.delivered.us").reason()).contains(Absence.MISSING_RATE);
        assertThat(figure(computed, "value.delivered").reason()).contains(Absence.MISSING_RATE);
        assertThat(value(computed, "value.delivered.invoices")).isEqualByComparingTo("100");
        assertThat(computed.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.rule()).isEqualTo("missing-rate");
            assertThat(defect.message()).contains("A1", "us", "USD", "2026-09-30");
        });
    }

    @Test
    void aMeasurementBeforeAnyBaselineIsReportedAndNotGuessed() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(INVOICES)
                .baseline("invoices", "2026-08-01", "1")
                .measured("invoices", "2026-07-30", "0", "100")
                .measured("invoices", "2026-07-31", "0", "100")
                .measured("invoices", "2026-08-31", "0", "100")
                .compute();

        assertThat(figure(computed, "value.delivered.invoices").reason()).contains(Absence.NO_BASELINE);
        assertThat(figure(computed, "value.delivered").reason()).contains(Absence.NO_BASELINE);
        assertThat(computed.defects()).singleElement().satisfies(defect -> {
            assertThat(defect.rule()).isEqualTo("missing-baseline");
            assertThat(defect.message()).contains("invoices", "2026-07-30", "1 more");
            assertThat(defect.remedy()).contains("effective_from");
        });
    }

    @Test
    void partsOfOneDayAddUpAndEachKeepsItsConfidence() {
        SnapshotFixture fixture =
                SnapshotFixture.of("2026-Q3").drivers(INVOICES).baseline("invoices", "2025-01-01", "1");
        for (String part : List.of("north", "south")) {
            fixture.measured("invoices", "2026-07-31", "0", part.equals("north") ? "100" : "10");
        }
        Computed computed = fixture.measured("invoices", "2026-07-31", "0", "5", "estimated")
                .compute();

        assertThat(value(computed, "value.delivered.invoices")).isEqualByComparingTo("110");
        assertThat(figure(computed, "value.delivered.invoices").rows()).isEqualTo(2);
        assertThat(value(computed, "value.estimated.invoices")).isEqualByComparingTo("5");
    }

    @Test
    void aMeasurementOlderThanEveryFigureHoldsNothing() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(INVOICES)
                .baseline("invoices", "2024-01-01", "1")
                .measured("invoices", "2023-06-30", "0", "100")
                .measured("invoices", "2026-08-31", "0", "100")
                .compute();

        assertThat(computed.defects()).isEmpty();
        assertThat(value(computed, "value.delivered")).isEqualByComparingTo("100");
    }

    @Test
    void anUnknownDriverAMissingInputAndADivisionByZeroAreNamed() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(
                        driver("lacking", "money", Driver.Category.COST_SAVED, "actual * volume"),
                        driver("zero", "money", Driver.Category.COST_SAVED, "rate / actual"))
                .measured("nobody", "2026-07-31", "0", "100")
                .measured("lacking", "2026-08-01", "0", "100")
                .measured("zero", "2026-08-02", "0", "100")
                .compute();

        assertThat(computed.defects())
                .extracting(Defect::rule)
                .containsExactlyInAnyOrder("unknown-driver", "missing-input", "driver-formula");
        assertThat(computed.defects())
                .anySatisfy(defect -> assertThat(defect.message()).contains("nobody", "2026-07-31"))
                .anySatisfy(defect -> assertThat(defect.message()).contains("lacking", "2026-08-01", "volume"))
                .anySatisfy(defect -> assertThat(defect.message()).contains("zero", "2026-08-02", "rate / actual"));
        assertThat(figure(computed, "value.delivered.lacking").reason()).contains(Absence.MISSING_INPUT);
        assertThat(figure(computed, "value.delivered.zero").reason()).contains(Absence.FORMULA_FAILED);
    }

    @Test
    void aSeriesHasEightPeriodsAndIsEmptyWhereThereIsNoData() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(INVOICES)
                .baseline("invoices", "2020-01-01", "1")
                .measured("invoices", "2026-02-28", "0", "10")
                .measured("invoices", "2026-09-30", "0", "30")
                .compute();

        List<Point> points = figure(computed, "value.delivered").points();
        assertThat(points)
                .extracting(Point::at)
                .containsExactly(
                        "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3");
        assertThat(points.get(4).value()).isEmpty();
        assertThat(points.get(5).value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("10"));
        assertThat(points.get(6).value()).isEmpty();
        assertThat(points.get(7).value()).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("30"));
    }

    private static Map<String, BigDecimal> decimals(Map<String, String> inputs, String... names) {
        return java.util.Arrays.stream(names)
                .collect(java.util.stream.Collectors.toMap(name -> name, name -> decimal(inputs.get(name))));
    }
}
