package io.quarterdeck.real;

import static io.quarterdeck.metric.MetricSettings.RetentionWindow.QUARTER;

import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Half a million invoice lines of a wholesaler, whose quarter's revenue stands in for ARR. */
@ExtendWith(NeedsSharedData.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineRetailRealInputTest {
    @RegisterExtension
    final OpenRoads roads = new OpenRoads();

    private SharedData data;
    private Road road;
    private Road months;

    @BeforeAll
    void load() throws Exception {
        data = new SharedData();
        ConfigFolder set = ConfigFolder.of("online-retail");
        Warehouse warehouse =
                set.warehouse(List.of(new RawTable("online_retail", data.file("online-retail/online_retail.csv.gz"))));
        road = roads.keep(new Road(set.folder().resolve("config"), warehouse));
        months = roads.keep(new Road(set.folder().resolve("config-monthly"), warehouse));
    }

    /** The cohort of 2011-Q3 has 1,983 customers: sums of doubles would make it 1,984. */
    @Test
    void quarterOnQuarterAgreesToTheThousandthOfAPound() throws Exception {
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        data.expected("online-retail/expected-nrr-grr.json")
                .at("quarter_on_quarter")
                .each((span, expected) -> {
                    String period = span.substring("2011-Q1 -> ".length()).substring(0, 7);
                    agreement.retention(period, road.portfolio(period, QUARTER), expected);
                });
        comparison.allAgree(21);
    }

    @Test
    void fiveCustomersAgreeQuarterByQuarter() throws Exception {
        Comparison comparison = new Comparison();
        data.expected("online-retail/expected-nrr-grr.json")
                .at("five_accounts_by_quarter")
                .each((id, expected) -> expected.tree().forEach((quarter, revenue) -> {
                    String period = quarter.toString().substring(0, 7);
                    Figures figures = road.figures(id, period);
                    Optional<BigDecimal> total = figures.value("arr.total");
                    comparison.same(id + ", " + period, total, revenue);
                }));
        comparison.allAgree(20);
    }

    /** Two runs see thirteen months, since a value carries its last eight. */
    @Test
    void everyMonthsRevenueAgreesAsTheValueOfADriver() throws Exception {
        Expected expected = data.expected("online-retail/expected-nrr-grr.json");
        Map<String, Optional<BigDecimal>> byMonth = new TreeMap<>();
        for (String period : List.of("2011-07", "2011-12")) {
            Figure revenue = months.portfolio(period, QUARTER)
                    .find("value.delivered.revenue")
                    .orElseThrow();
            revenue.points().forEach(point -> byMonth.put(point.at(), point.value()));
        }
        Comparison comparison = new Comparison();
        expected.at("by_month").tree().forEach((month, revenue) -> {
            comparison.same("revenue of " + month, byMonth.getOrDefault(month, Optional.empty()), revenue);
        });
        comparison.same(
                "revenue",
                byMonth.values().stream().flatMap(Optional::stream).reduce(BigDecimal::add),
                expected.value("total_with_customer"));
        comparison.same(
                "customers", Optional.of(BigDecimal.valueOf(road.accounts().size())), expected.value("accounts"));
        comparison.allAgree(15);
    }
}
