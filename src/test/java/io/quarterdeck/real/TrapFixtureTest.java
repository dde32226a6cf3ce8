package io.quarterdeck.real;

import static io.quarterdeck.metric.MetricSettings.RetentionWindow.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Figure;
import io.quarterdeck.figure.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The traps of the public data in a handful of made-up rows, so that a clone without the data tests the same road.
 * The expected numbers were worked out by hand from {@code real/trap/raw}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrapFixtureTest {
    @RegisterExtension
    final OpenRoads roads = new OpenRoads();

    private Road road;

    @BeforeAll
    void load() throws Exception {
        ConfigFolder folder = ConfigFolder.of("trap");
        road = roads.keep(folder.over(Stream.of("company", "movement", "subscription", "sale", "nps", "event", "meter")
                .map(folder::raw)
                .toList()));
    }

    /** 9/04/2023 is the ninth of April, and 2023-05-02 stands in the same column. */
    @Test
    void daysWrittenInTwoWaysFallIntoTheirQuarter() {
        Figures alder = road.figures("T01", "2023-Q2");

        is(alder, "arr.opening", "1000");
        is(alder, "arr.expansion", "200");
        is(alder, "arr.contraction", "50");
        is(alder, "arr.closing", "1150");
        is(alder, "nrr", "1.15");
        is(alder, "grr.account", "1");
        is(alder, "grr.movement", "0.95");
    }

    @Test
    void aMovementOfAnUnknownAccountIsNobodys() {
        is(road.portfolio("2023-Q2", QUARTER), "arr.total", "2021");
    }

    @Test
    void anAccountThatBeginsInsideTheWindowIsNewAndHasNoRatio() {
        Figures birch = road.figures("T02", "2023-Q2");

        is(birch, "arr.opening", "0");
        is(birch, "arr.new", "500");
        for (String ratio : List.of("nrr", "grr.account", "grr.movement")) {
            absent(birch, ratio, Absence.OPENING_ZERO);
        }
    }

    /** 0.1 + 0.2 - 0.3 is 0 in decimals and more than 0 in doubles, which would make Cedar a member of the cohort. */
    @Test
    void aQuarterThatNetsToExactlyNothingIsNoMember() {
        Figures cedar = road.figures("T03", "2023-Q2");

        is(cedar, "arr.opening", "0");
        is(cedar, "retention.cohort", "0");
        is(cedar, "arr.new", "11");
    }

    @Test
    void aChurnTakesWhatTheMovementsBeforeItHadMade() {
        Figures dogwood = road.figures("T04", "2023-Q2");

        is(dogwood, "arr.opening", "900");
        is(dogwood, "arr.contraction", "150");
        is(dogwood, "arr.churn", "750");
        is(dogwood, "arr.closing", "0");
        is(dogwood, "nrr", "0");
        is(dogwood, "retention.lost", "1");
    }

    @Test
    void anAccountThatChurnsAndReturnsInsideTheWindowCountsWithItsReturn() {
        Figures elm = road.figures("T05", "2023-Q2");

        is(elm, "arr.opening", "300");
        is(elm, "arr.churn", "300");
        is(elm, "arr.reactivation", "360");
        is(elm, "arr.closing", "360");
        is(elm, "nrr", "1.2");
        is(elm, "grr.account", "1");
        is(elm, "grr.movement", "0");
        is(elm, "retention.lost", "0");
    }

    /** Alder 1000 to 1150, Dogwood 900 to 0, Elm 300 to 0 to 360; Birch 500 and Cedar 11 are new. */
    @Test
    void thePortfolioIsTheRatioOfTheSums() {
        Figures all = road.portfolio("2023-Q2", QUARTER);

        is(all, "retention.cohort", "3");
        is(all, "retention.lost", "1");
        is(all, "arr.opening", "2200");
        is(all, "arr.expansion", "200");
        is(all, "arr.reactivation", "360");
        is(all, "arr.contraction", "200");
        is(all, "arr.churn", "1050");
        is(all, "arr.closing", "1510");
        is(all, "arr.new", "511");
        is(all, "nrr", "0.686364");
        is(all, "grr.account", "0.590909");
        is(all, "grr.movement", "0.431818");
        is(all, "churn.logo", "0.333333");
        is(all, "churn.revenue", "0.477273");
    }

    @Test
    void anAnswerThatIsThereTwiceCountsTwice() {
        Figures alder = road.figures("T01", "2023-Q2");

        is(alder, "nps.responses", "3");
        is(alder, "nps.promoters", "2");
        is(alder, "nps.detractors", "1");
        is(alder, "nps.score", "33.333333");
        assertThat(alder.printed("nps.score")).isEmpty();
    }

    @Test
    void scoresOf17AndMinus1AreRefusedAndCountedNotClamped() {
        Figures birch = road.figures("T02", "2023-Q2");

        is(birch, "nps.refused", "2");
        is(birch, "nps.responses", "1");
        is(birch, "nps.passives", "1");
        is(birch, "nps.score", "0");
    }

    /** 2 promoters, 1 passive, 2 detractors: n' 8, p' and d' 2.75 / 8, half-width 196 times the root of 0.6875 / 8. */
    @Test
    void fiveAnswersOfThePortfolioHaveAScoreAndItsInterval() {
        Figures all = road.portfolio("2023-Q2", QUARTER);

        is(all, "nps.responses", "5");
        is(all, "nps.refused", "2");
        is(all, "nps.score", "0");
        is(all, "nps.interval.low", "-57.457593");
        is(all, "nps.interval.high", "57.457593");
        assertThat(all.printed("nps.score")).isPresent();
    }

    /** One case answered in 2 h, one never, one after the quarter's end; resolved after 48 h, 841 h, not at all. */
    @Test
    void casesCountWithWhatCameLaterAndThoseWithoutVerdictStayOutOfTheServiceLevel() {
        Figures alder = road.figures("T01", "2023-Q2");

        is(alder, "support.cases", "3");
        is(alder, "support.first_response.p50", "25");
        is(alder, "support.first_response.p90", "43.4");
        is(alder, "support.resolution.p50", "444.5");
        is(alder, "support.resolution.p90", "761.7");
        is(alder, "support.sla", "0.5");
        is(alder, "support.sla.n", "2");
        is(alder, "support.reopened", "0.333333");
        is(alder, "support.backlog", "1");
        is(alder, "support.backlog.oldest_days", "1.5");
    }

    /**
     * Dogwood is in New York: its quarter begins and ends at 4 in UTC. The case at 03:59 UTC on 1 July is still of the
     * quarter, the one at 03:59 UTC on 1 April is not. Its last event names Alder and stands first in the file.
     */
    @Test
    void aTimeWithoutZoneIsReadAsUtcAndACaseOfTwoCustomersIsTheFirstOnes() {
        Figures dogwood = road.figures("T04", "2023-Q2");

        is(dogwood, "support.cases", "1");
        is(dogwood, "support.first_response.p50", "1");
        is(dogwood, "support.resolution.p50", "720");
        is(dogwood, "support.sla", "1");
    }

    /** The portfolio's days are the company's, in UTC: there Dogwood's other case is the one of the quarter. */
    @Test
    void thePortfolioCountsCasesByTheCompanysOwnDays() {
        Figures all = road.portfolio("2023-Q2", QUARTER);

        is(all, "support.cases", "4");
        is(all, "support.sla.n", "3");
        is(all, "support.resolution.p50", "48");
    }

    /** 1,000 kWh became 1,200: 200 times 0.08 dollars lost. */
    @Test
    void aLossIsShownAsALossAndAnUnfitReadingIsNoSaving() {
        Figures alder = road.figures("T01", "2023-Q2");
        Figures birch = road.figures("T02", "2023-Q2");

        is(alder, "value.delivered.electricity", "-16");
        is(alder, "value.delivered", "-16");
        absent(birch, "value.delivered.electricity", Absence.NO_MEASUREMENT);
    }

    /** Expected values with six places or fewer; the computed one is rounded to as many. */
    private static void is(Figures figures, String id, String expected) {
        assertThat(figures.value(id)).as(id).hasValueSatisfying(value -> assertThat(
                        value.setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo(new BigDecimal(expected)));
    }

    private static void absent(Figures figures, String id, Absence reason) {
        Figure figure = figures.find(id).orElseThrow(() -> new AssertionError("no figure " + id));
        assertThat(figure.value()).as(id).isEmpty();
        assertThat(figure.reason()).as(id).contains(reason);
    }
}
