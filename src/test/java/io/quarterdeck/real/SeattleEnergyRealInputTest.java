package io.quarterdeck.real;

import static io.quarterdeck.metric.MetricSettings.RetentionWindow.YEAR;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 1,670 buildings whose energy of 2016 is measured against that of 2015. */
@ExtendWith(NeedsSharedData.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeattleEnergyRealInputTest {
    @RegisterExtension
    final OpenRoads roads = new OpenRoads();

    private static final BigDecimal TARIFF = new BigDecimal("0.08");

    private SharedData data;
    private Road road;

    @BeforeAll
    void load() throws Exception {
        data = new SharedData();
        road = roads.keep(ConfigFolder.of("seattle-energy")
                .over(List.of(
                        new RawTable("building_2015", data.file("seattle-energy/2015-dev.csv")),
                        new RawTable("building_2016", data.file("seattle-energy/2016-dev.csv")))));
    }

    @Test
    void thePortfolioSavedWhatItsBuildingsSaved() throws Exception {
        Expected expected = data.expected("seattle-energy/expected-value-dev.json");
        Figures figures = road.portfolio("2016", YEAR);
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        agreement.same("portfolio", figures, "value.delivered.energy", expected.value("saved_kbtu"));
        String dollars =
                new BigDecimal(expected.text("saved_kwh")).multiply(TARIFF).toPlainString();
        agreement.same("portfolio", figures, "value.delivered.electricity", dollars);
        agreement.same("portfolio", figures, "value.delivered", dollars);
        comparison.same(
                "measurements",
                figures.find("value.delivered.energy").map(Figure::rows).map(BigDecimal::valueOf),
                expected.value("kept"));
        comparison.same(
                "buildings", Optional.of(BigDecimal.valueOf(road.accounts().size())), expected.value("in_both"));
        comparison.allAgree(5);
    }

    @Test
    void fiveBuildingsAgreeOneByOne() throws Exception {
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        data.expected("seattle-energy/expected-value-dev.json")
                .at("five_accounts")
                .each((id, expected) -> {
                    Figures figures = road.figures(id, "2016");
                    agreement.energy(id, figures, expected);
                    // these dollars are rounded to cents
                    BigDecimal dollars = new BigDecimal(expected.text("value_usd_at_0_08_per_kwh"));
                    agreement.same(id, figures, "value.delivered.electricity", dollars);
                });
        comparison.allAgree(20);
    }
}
