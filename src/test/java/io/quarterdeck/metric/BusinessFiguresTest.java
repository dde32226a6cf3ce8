package io.quarterdeck.metric;

import static io.quarterdeck.metric.SnapshotFixture.account;
import static io.quarterdeck.metric.SnapshotFixture.decimal;
import static io.quarterdeck.metric.SnapshotFixture.driver;
import static io.quarterdeck.metric.SnapshotFixture.figure;
import static io.quarterdeck.metric.SnapshotFixture.saving;
import static io.quarterdeck.metric.SnapshotFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.account.Account;
import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.FigureJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessFiguresTest {
    private static final List<String> PROMISED_IDS =
            Stream.of("""
                    value.delivered value.estimated value.risk value.promised value.vs_plan value.cumulative
                    value.promised.cumulative value.realisation_rate investment.cumulative value.multiple roi
                    payback.month goals.met goals.total nps.score nps.refused nps.responses nps.invited csat.share
                    nrr grr grr.movement grr.account arr.new arr.reactivation churn.logo churn.revenue ltv
                    nps.promoters nps.passives nps.detractors nps.interval.low nps.interval.high nps.change
                    arr.opening arr.expansion arr.contraction arr.churn arr.closing support.cases
                    support.first_response.p50 support.first_response.p90 support.resolution.p50
                    support.resolution.p90 support.sla support.sla.n support.reopened support.backlog
                    support.backlog.oldest_days plan.target value.delivered.year_ago nrr.year_ago
                    support.cases.previous support.first_response.p50.year_ago""".split("\\s+")).toList();

    @Test
    void everyFigureIsThereWithItsReasonWhenThereAreNoRows() {
        Computed computed = SnapshotFixture.of("2026-Q3").compute();

        assertThat(computed.figures().all()).extracting(Figure::id).containsAll(PROMISED_IDS);
        assertThat(computed.figures().all()).allSatisfy(figure -> {
            assertThat(figure.printed()).as(figure.id()).isFalse();
            assertThat(figure.value().filter(value -> value.signum() != 0))
                    .as(figure.id())
                    .isEmpty();
            assertThat(figure.asOf()).as(figure.id()).isAfter("2025-01-01");
        });
        assertThat(computed.defects()).isEmpty();
    }

    @Test
    void everyFigureIsThereWithItsReasonWhenThereIsNoPull() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        for (Kind kind : Kind.values()) {
            fixture.without(kind);
        }
        Computed computed = fixture.compute();

        assertThat(computed.figures().all()).extracting(Figure::id).containsAll(PROMISED_IDS);
        assertThat(figure(computed, "nps.score").reason()).contains(Absence.NO_PULL);
        assertThat(figure(computed, "value.promised").reason()).contains(Absence.NO_PULL);
        assertThat(computed.defects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-Q3", "2026-07"})
    void everyGranularityHasEightPeriodsOfHistory(String period) {
        Computed computed =
                SnapshotFixture.of(period).arr("A1", "2010-01-01", "new", "100").compute();

        assertThat(figure(computed, "nrr").points()).hasSize(8);
        assertThat(figure(computed, "nrr").points().get(7).at()).isEqualTo(period);
        assertThat(computed.defects()).isEmpty();
    }

    @Test
    void theListOfIdsNamesEveryFigureThatIsComputed() throws Exception {
        String javadoc = Files.readString(Path.of("src/main/java/io/quarterdeck/metric/BusinessFigures.java"));
        TreeSet<String> listed = new TreeSet<>();
        Matcher ids = Pattern.compile("[a-z_]+(\\.[a-z0-9_]+)+|\\b(nrr|grr|roi|ltv)\\b|(?<=, )\\.[a-z0-9]+")
                .matcher(javadoc);
        while (ids.find()) {
            listed.add(ids.group());
        }
        listed.add("support.first_response.p90");
        listed.add("support.resolution.p90");

        List<String> unlisted = Stream.concat(
                        SnapshotFixture.of("2026-Q3").compute().figures().all().stream(),
                        SnapshotFixture.of("2026-Q3").portfolio().figures().all().stream())
                .map(figure -> figure.id().replaceFirst("\\.(previous|year_ago)$", ""))
                .filter(id -> !listed.contains(id))
                .toList();
        assertThat(unlisted).isEmpty();
    }

    @Test
    void twoFiguresOfOneIdAreADefectAndNoCrash() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(saving("previous", "money"))
                .promise("previous", "2026-07-01", "2026-10-01", "1")
                .compute();

        assertThat(computed.defects()).extracting(Defect::rule).contains("unique-figures");
    }

    @Test
    void thePortfolioAddsAccountsInTheCompanysCurrencyAndEachSinceItsOwnStart() {
        Account euros = account("A1", "EUR", Optional.of(LocalDate.parse("2026-07-01")));
        Account dollars = account("A2", "USD", Optional.of(LocalDate.parse("2025-01-01")));
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3")
                .rate("USD", "2026-09-01", "2")
                .drivers(
                        saving("invoices", "money"),
                        driver("energy", "kWh", Driver.Category.COST_SAVED, "actual * rate"));
        for (String account : List.of("A1", "A2")) {
            fixture.rowOf(
                    account,
                    Kind.BASELINE,
                    "driver",
                    "invoices",
                    "effective_from",
                    LocalDate.parse("2020-01-01"),
                    "value",
                    decimal("1"));
            for (String day : List.of("2026-06-30", "2026-07-31")) {
                for (String driver : List.of("invoices", "energy")) {
                    fixture.rowOf(
                            account,
                            Kind.MEASUREMENT,
                            "driver",
                            driver,
                            "measured_on",
                            LocalDate.parse(day),
                            "inputs",
                            java.util.Map.of("actual", decimal("0"), "rate", decimal("100")),
                            "confidence",
                            "measured");
                }
            }
            fixture.rowOf(
                    account,
                    Kind.INVESTMENT,
                    "investment_id",
                    "i" + account,
                    "invested_on",
                    LocalDate.parse("2026-07-01"),
                    "amount",
                    decimal("50"),
                    "kind",
                    "services");
        }
        Computed computed = fixture.portfolio(euros, dollars);

        assertThat(value(computed, "value.delivered")).isEqualByComparingTo("150");
        assertThat(value(computed, "value.delivered.invoices")).isEqualByComparingTo("150");
        assertThat(value(computed, "value.delivered.energy")).isZero();
        assertThat(value(computed, "value.cumulative")).isEqualByComparingTo("200");
        assertThat(value(computed, "investment.cumulative")).isEqualByComparingTo("75");
        assertThat(computed.defects()).isEmpty();
    }

    @Test
    void theJsonHoldsDecimalsAsStringsAndNothingAsNull() {
        Computed computed = SnapshotFixture.of("2026-Q3")
                .drivers(saving("invoices", "money"))
                .baseline("invoices", "2025-01-01", "1E+3")
                .measured("invoices", "2026-07-31", "0", "1E+3")
                .compute();

        var tree = FigureJson.tree(figure(computed, "value.delivered.invoices"));
        assertThat(tree)
                .containsEntry("value", "1000000")
                .containsEntry("unit", "EUR")
                .containsEntry("printed", true)
                .containsEntry("confidence", "measured")
                .containsEntry("as_of", "2026-09-30")
                .doesNotContainKey("reason");
        assertThat(FigureJson.tree(figure(computed, "nps.score")))
                .containsEntry("value", null)
                .containsEntry("printed", false)
                .containsEntry("reason", "no rows of this kind in the period");
        assertThat(FigureJson.tree(computed.figures()))
                .hasSameSizeAs(computed.figures().all());
    }
}
