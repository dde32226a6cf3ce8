package io.quarterdeck.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Ten accounts that a crosswalk joins from three public sets, so that all meet in 2023-Q2. */
@ExtendWith(NeedsSharedData.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompositeRealInputTest {
    @RegisterExtension
    final OpenRoads roads = new OpenRoads();

    private SharedData data;
    private Road road;
    private Warehouse warehouse;

    @BeforeAll
    void load() throws Exception {
        data = new SharedData();
        ConfigFolder folder = ConfigFolder.of("composite");
        warehouse = folder.warehouse(List.of(
                new RawTable("crosswalk", data.file("composite/crosswalk.csv")),
                new RawTable("customer", data.file("personio-saas/customer - customer.csv")),
                new RawTable("movement", data.file("personio-saas/mrr new - mrrnew.csv")),
                new RawTable("nps", data.file("personio-saas/nps.csv")),
                new RawTable("event", data.file("helpdesk-italian/finale.csv")),
                new RawTable("building_2015", data.file("seattle-energy/2015-dev.csv")),
                new RawTable("building_2016", data.file("seattle-energy/2016-dev.csv"))));
        road = roads.keep(new Road(folder.folder().resolve("config"), warehouse));
    }

    @Test
    void figuresOfTheReviewQuarterAgreeAccountByAccount() throws Exception {
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        data.expected("composite/expected.json").at("accounts").each((id, expected) -> {
            Figures figures = road.figures(id, "2023-Q2");
            agreement.same(id, figures, "arr.opening", expected.value("mrr_2023_03_31"));
            agreement.same(id, figures, "arr.total", expected.value("mrr_2023_06_30"));
            agreement.account(id, figures, expected.at("q2"));
            agreement.nps(id, figures, expected.at("nps_q2"));
            agreement.support(id, figures, expected.at("support_2023_Q2"));
            if (expected.hasObject("value_2023_vs_2022")) {
                agreement.energy(id, figures, expected.at("value_2023_vs_2022"));
            } else {
                agreement.same(id, figures, "value.delivered.energy", null);
            }
        });
        comparison.allAgree(258);
    }

    @Test
    void supportOfTheQuarterBeforeAgrees() throws Exception {
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        data.expected("composite/expected.json")
                .at("accounts")
                .each((id, expected) ->
                        agreement.support(id, road.figures(id, "2023-Q1"), expected.at("support_2023_Q1")));
        comparison.allAgree(110);
    }

    @Test
    void savedElectricityIsMoneyAndSavedEnergyStaysOutOfIt() throws Exception {
        Object dollars = data.expected("seattle-energy/expected-value-dev.json")
                .at("five_accounts")
                .at("440")
                .value("value_usd_at_0_08_per_kwh");
        Figures figures = road.figures("D06", "2023-Q2");
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        agreement.same("building 440", figures, "value.delivered.electricity", dollars);
        agreement.same("building 440", figures, "value.delivered", dollars);
        comparison.allAgree(2);
        assertThat(figures.find("value.delivered.energy").orElseThrow().unit().symbol())
                .isEqualTo("kBtu");
    }

    @Test
    void aBuildingWithoutAReadingHasNoValueAndSaysWhy() {
        Figure energy =
                road.figures("D07", "2023-Q2").find("value.delivered.energy").orElseThrow();

        assertThat(energy.value()).isEmpty();
        assertThat(energy.reason()).contains(Absence.NO_MEASUREMENT);
    }

    @Test
    void aScoreOfFewerThanFiveAnswersIsComputedButNotPrinted() {
        Figure four = road.figures("D01", "2023-Q2").find("nps.score").orElseThrow();
        Figure five = road.figures("D10", "2023-Q2").find("nps.score").orElseThrow();

        assertThat(four.printed()).isFalse();
        assertThat(four.reason()).contains(Absence.TOO_FEW_ANSWERS);
        assertThat(four.value()).hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("25"));
        assertThat(five.printed()).isTrue();
        assertThat(five.value())
                .hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo(BigDecimal.valueOf(-100)));
    }

    @Test
    void theMainJobMakesADeckOfEveryAccountFromTheRawTables(@TempDir Path home) throws Exception {
        CommandRun run = CommandRun.in(home, ConfigFolder.of("composite"), warehouse);
        assertThat(run.execute("run", "--period", "2023-Q2")).as(run.output()).isZero();
        assertThat(run.decks()).hasSize(10).allSatisfy(deck -> {
            String text = CommandRun.text(deck);
            assertThat(text).doesNotContainPattern("\\bnull\\b|NaN|Infinity");
            // the building of D07 was not measured in 2016
            assertThat(text.contains("kBtu"))
                    .as(deck.toString())
                    .isEqualTo(!deck.endsWith("D07-2023-Q2-executive.pdf"));
        });
        for (Path deck : run.decks()) {
            assertThat(run.execute("verify", deck.toString()))
                    .as("every printed number of " + deck + " is proven\n" + run.output())
                    .isZero();
        }
        // four answers in the quarter: a score can be computed, and no deck prints it
        assertThat(CommandRun.text(run.deck("D01")))
                .contains("too few for a score")
                .doesNotContain("+25");
    }
}
