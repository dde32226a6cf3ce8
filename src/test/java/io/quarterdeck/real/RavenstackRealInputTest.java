package io.quarterdeck.real;

import static io.quarterdeck.metric.MetricSettings.RetentionWindow.QUARTER;
import static io.quarterdeck.metric.MetricSettings.RetentionWindow.TRAILING_TWELVE_MONTHS;
import static io.quarterdeck.metric.MetricSettings.RetentionWindow.YEAR;

import io.quarterdeck.figure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 500 accounts that hold several subscriptions at once, and their support tickets. */
@ExtendWith(NeedsSharedData.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RavenstackRealInputTest {
    @RegisterExtension
    final OpenRoads roads = new OpenRoads();

    private SharedData data;
    private Road road;

    @BeforeAll
    void load() throws Exception {
        data = new SharedData();
        road = roads.keep(ConfigFolder.of("ravenstack")
                .over(Stream.of("accounts", "subscriptions", "support_tickets")
                        .map(table -> new RawTable(table, data.file("ravenstack/ravenstack_" + table + ".csv")))
                        .toList()));
    }

    @Test
    void everyQuarterAgrees() throws Exception {
        Expected expected = data.expected("ravenstack/expected-nrr-grr.json");
        Expected total = expected.at("total_mrr");
        Expected support = data.expected("ravenstack/expected-support.json").at("by_quarter");
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        expected.at("quarterly").each((span, quarter) -> {
            String lastDay = span.substring(span.length() - 10);
            LocalDate day = LocalDate.parse(lastDay);
            String period = day.getYear() + "-Q" + (day.getMonthValue() / 3);
            Figures figures = road.portfolio(period, QUARTER);
            agreement.retention(period, figures, quarter);
            agreement.same(period, figures, "arr.total", total.value(lastDay));
            agreement.support(period, figures, support.at(period));
        });
        comparison.allAgree(152);
    }

    @Test
    void theYearAgreesAsAFiscalYearAndAsTrailingTwelveMonths() throws Exception {
        Expected year =
                data.expected("ravenstack/expected-nrr-grr.json").at("annual").at("2023-12-31 -> 2024-12-31");
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        agreement.retention("2024 by year", road.portfolio("2024-Q4", YEAR), year);
        agreement.retention("2024 trailing", road.portfolio("2024-Q4", TRAILING_TWELVE_MONTHS), year);
        comparison.allAgree(14);
    }

    @Test
    void fiveAccountsAgreeOverTheYear() throws Exception {
        Comparison comparison = new Comparison();
        Agreement agreement = new Agreement(comparison);
        data.expected("ravenstack/expected-nrr-grr.json")
                .at("five_accounts_2024")
                .each((id, expected) -> agreement.account(id, road.figures(id, "2024-Q4", YEAR), expected));
        comparison.allAgree(20);
    }

    /** Two years of tickets are no period: their counts add up, their quantiles don't. */
    @Test
    void ticketsOfFiveAccountsAddUpOverTheYears() throws Exception {
        Comparison comparison = new Comparison();
        data.expected("ravenstack/expected-support.json").at("five_accounts").each((id, expected) -> {
            List<Figures> years = List.of(road.figures(id, "2023"), road.figures(id, "2024"));
            comparison.same(id + ", cases", sum(years, "support.cases"), expected.value("cases"));
            comparison.same(id + ", verdicts", sum(years, "support.sla.n"), expected.value("sla_measured"));
        });
        comparison.allAgree(10);
    }

    /** A score may be given after the year in which the ticket was opened; the last ones came in 2025. */
    @Test
    void satisfactionOfAllYearsAddsUp() throws Exception {
        Expected expected = data.expected("ravenstack/expected-support.json").at("csat");
        List<Figures> years = Stream.of("2023", "2024", "2025")
                .map(year -> road.portfolio(year, YEAR))
                .toList();
        Optional<BigDecimal> answers = sum(years, "csat.responses");
        BigDecimal satisfied = years.stream()
                .flatMap(year -> year.value("csat.share").stream()
                        .map(share ->
                                share.multiply(year.value("csat.responses").orElseThrow())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Comparison comparison = new Comparison();
        comparison.same("csat.responses", answers, expected.value("n"));
        // this one is rounded to a tenth of a per cent
        comparison.samePercentage(
                "csat.share",
                answers.map(count -> satisfied.divide(count, 3, RoundingMode.HALF_UP)),
                expected.value("share_4_5"));
        comparison.allAgree(2);
    }

    private static Optional<BigDecimal> sum(List<Figures> years, String id) {
        return years.stream().flatMap(year -> year.value(id).stream()).reduce(BigDecimal::add);
    }
}
