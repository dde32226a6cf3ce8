package io.quarterdeck.real;

import static io.quarterdeck.metric.MetricSettings.RetentionWindow.MONTH;
import static io.quarterdeck.metric.MetricSettings.RetentionWindow.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Figures;
import io.quarterdeck.metric.Kind;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 498 companies with subscriptions and scores, over the whole portfolio. */
@ExtendWith(NeedsSharedData.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonioRealInputTest {
    @RegisterExtension
    final OpenRoads roads = new OpenRoads();

    private SharedData data;
    private Road road;

    @BeforeAll
    void load() throws Exception {
        data = new SharedData();
        road = roads.keep(ConfigFolder.of("personio-saas")
                .over(List.of(
                        new RawTable("customer", data.file("personio-saas/customer - customer.csv")),
                        new RawTable("movement", data.file("personio-saas/mrr new - mrrnew.csv")),
                        new RawTable("nps", data.file("personio-saas/nps.csv")))));
    }

    @Test
    void everyMonthAndItsScoresAgree() throws Exception {
        Expected expected = data.expected("personio-saas/expected-nrr-grr.json");
        Expected total = expected.at("total_mrr");
        Expected scores = data.expected("personio-saas/expected-nps.json").at("by_month");
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        expected.at("monthly").each((span, month) -> {
            String lastDay = span.substring(span.length() - 10);
            String period = lastDay.substring(0, 7);
            Figures figures = road.portfolio(period, MONTH);
            agreement.retention(period, figures, month);
            agreement.movements(period, figures, month.at("movement_level"));
            agreement.same(period, figures, "arr.total", total.value(lastDay));
            agreement.nps(period, figures, scores.at(period));
        });
        comparison.allAgree(95);
    }

    @Test
    void theFirstMonthBeginsWithNothing() throws Exception {
        Expected expected = data.expected("personio-saas/expected-nrr-grr.json");
        Figures figures = road.portfolio("2023-01", MONTH);
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        agreement.same("2023-01", figures, "arr.total", expected.at("total_mrr").value("2023-01-31"));
        agreement.same("2023-01", figures, "nrr", null);
        agreement.nps(
                "2023-01",
                figures,
                data.expected("personio-saas/expected-nps.json").at("by_month").at("2023-01"));
        comparison.allAgree(8);
    }

    @Test
    void bothQuartersAgree() throws Exception {
        Expected quarter = data.expected("personio-saas/expected-nrr-grr.json").at("Q2_2023");
        Expected scores = data.expected("personio-saas/expected-nps.json").at("by_quarter");
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        Figures second = road.portfolio("2023-Q2", QUARTER);
        agreement.retention("2023-Q2", second, quarter);
        agreement.movements("2023-Q2", second, quarter.at("movement_level"));
        agreement.nps("2023-Q2", second, scores.at("2023-Q2"));
        agreement.nps("2023-Q1", road.portfolio("2023-Q1", QUARTER), scores.at("2023-Q1"));
        comparison.allAgree(24);
    }

    @Test
    void theAccountsOfAMonthsEndAreTheCohortOfTheNext() throws Exception {
        Expected active = data.expected("personio-saas/expected-nrr-grr.json").at("active_accounts");
        Comparison comparison = new Comparison();
        new Agreement(comparison)
                .same("2023-07", road.portfolio("2023-07", MONTH), "retention.cohort", active.value("2023-06-30"));
        comparison.allAgree(1);
    }

    @Test
    void fiveAccountsAgreeOneByOne() throws Exception {
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        data.expected("personio-saas/expected-nrr-grr.json")
                .at("five_accounts_Q2_2023")
                .each((id, expected) -> agreement.account(id, road.figures(id, "2023-Q2"), expected));
        comparison.allAgree(20);
    }

    @Test
    void theMovementOfAnUnknownCompanyIsNobodys() {
        assertThat(road.portfolioSnapshot("2023-Q2").rows(Kind.REVENUE_MOVEMENT))
                .as("498 activations, 398 of 399 movements and 48 churns, all before July")
                .hasSize(944);
    }
}
