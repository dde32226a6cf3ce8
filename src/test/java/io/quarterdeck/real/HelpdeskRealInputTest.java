package io.quarterdeck.real;

import static io.quarterdeck.metric.MetricSettings.RetentionWindow.QUARTER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An event log of 4,580 support cases with times that have no zone. */
@ExtendWith(NeedsSharedData.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpdeskRealInputTest {
    @RegisterExtension
    final OpenRoads roads = new OpenRoads();

    private static final String EXPECTED = "helpdesk-italian/expected-support.json";

    private SharedData data;
    private Road road;

    @BeforeAll
    void load() throws Exception {
        data = new SharedData();
        road = roads.keep(ConfigFolder.of("helpdesk-italian")
                .over(List.of(new RawTable("event", data.file("helpdesk-italian/finale.csv")))));
    }

    @Test
    void everyQuarterOfThePortfolioAgrees() throws Exception {
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        data.expected(EXPECTED)
                .at("by_quarter")
                .each((period, expected) -> agreement.support(period, road.portfolio(period, QUARTER), expected));
        comparison.allAgree(176);
    }

    @Test
    void everyYearOfThePortfolioAgrees() throws Exception {
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        data.expected(EXPECTED)
                .at("by_year")
                .each((period, expected) -> agreement.support(period, road.portfolio(period, QUARTER), expected));
        comparison.allAgree(44);
    }

    @Test
    void fiveCustomersAgreeYearByYear() throws Exception {
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        data.expected(EXPECTED).at("five_accounts").each((id, customer) -> customer.at("by_year")
                .each((period, expected) -> agreement.support(id + ", " + period, road.figures(id, period), expected)));
        comparison.allAgree(220);
    }

    @Test
    void aCaseOfTwoCustomersMakesNoCustomerOfTheSecond() throws Exception {
        Comparison comparison = new Comparison();
        comparison.same(
                "customers",
                Optional.of(BigDecimal.valueOf(road.accounts().size())),
                data.expected(EXPECTED).value("customers"));
        comparison.allAgree(1);
    }
}
