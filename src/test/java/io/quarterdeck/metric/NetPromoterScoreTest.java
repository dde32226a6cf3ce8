package io.quarterdeck.metric;

import static io.quarterdeck.metric.SnapshotFixture.decimal;
import static io.quarterdeck.metric.SnapshotFixture.figure;
import static io.quarterdeck.metric.SnapshotFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarterdeck.figure.Absence;
import io.quarterdeck.figure.Point;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetPromoterScoreTest {

    @ParameterizedTest
    @CsvSource({"200, 120, 80, 29.8, 7.6", "15, 10, 5, 30.3, 25.5", "5, 1, 1, 40.0, 47.6", "4, 0, 0, 57.1, 50.2"})
    void theIntervalAgreesWithThePublishedChecks(
            int promoters, int passives, int detractors, BigDecimal centre, BigDecimal halfWidth) {
        NpsCounts counts = new NpsCounts(promoters, passives, detractors);

        assertThat(counts.centre()).isCloseTo(centre, within(new BigDecimal("0.05")));
        assertThat(counts.halfWidth()).isCloseTo(halfWidth, within(new BigDecimal("0.05")));
    }

    @Test
    void theIntervalIsClampedToTheScale() {
        assertThat(new NpsCounts(4, 0, 0).high()).isEqualByComparingTo("100");
        assertThat(new NpsCounts(0, 0, 4).low()).isEqualByComparingTo("-100");
    }

    @Test
    void theScoreIsPromotersLessDetractors() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        answers(fixture, "2026-08-01T10:00:00Z", "10", 15);
        answers(fixture, "2026-08-02T10:00:00Z", "9", 3);
        answers(fixture, "2026-08-03T10:00:00Z", "8", 10);
        answers(fixture, "2026-08-04T10:00:00Z", "6", 2);
        Computed computed = fixture.compute();

        assertThat(value(computed, "nps.score")).isCloseTo(new BigDecimal("53.3333"), within(new BigDecimal("0.0001")));
        assertThat(value(computed, "nps.promoters")).isEqualByComparingTo("18");
        assertThat(value(computed, "nps.passives")).isEqualByComparingTo("10");
        assertThat(value(computed, "nps.detractors")).isEqualByComparingTo("2");
        assertThat(value(computed, "nps.responses")).isEqualByComparingTo("30");
        assertThat(figure(computed, "nps.score").inputs())
                .containsEntry("promoters", "18")
                .containsEntry("n", "30");
        List<Point> histogram = figure(computed, "nps.answers").points();
        assertThat(histogram).hasSize(11);
        assertThat(histogram.get(9).value()).contains(BigDecimal.valueOf(3));
        assertThat(histogram.get(0).value()).contains(BigDecimal.ZERO);
    }

    @Test
    void refusedScoresAreCountedAndNeverClamped() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        answers(fixture, "2026-08-01T10:00:00Z", "9", 5);
        fixture.nps("x1", "", "2026-08-01T10:00:00Z", "17")
                .nps("x2", "", "2026-08-01T10:00:00Z", "-1")
                .nps("x3", "", "2026-08-01T10:00:00Z", "8.5")
                .nps("x4", "", "", "9")
                .nps("x5", "", "2026-05-01T10:00:00Z", "11");
        Computed computed = fixture.compute();

        assertThat(value(computed, "nps.refused")).isEqualByComparingTo("4");
        assertThat(value(computed, "nps.responses")).isEqualByComparingTo("5");
        assertThat(value(computed, "nps.score")).isEqualByComparingTo("100");
    }

    @Test
    void oneRespondentAnswersOnceAPeriodWithTheLatest() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3")
                .nps("b", "ann", "2026-08-01T10:00:00Z", "10")
                .nps("a", "ann", "2026-09-01T10:00:00Z", "3")
                .nps("z", "ann", "2026-09-02T10:00:00Z", "77")
                .nps("c", "ann", "2026-05-01T10:00:00Z", "10")
                .nps("d", "", "2026-08-01T10:00:00Z", "10")
                .nps("e", "", "2026-08-01T10:00:00Z", "10");
        Computed computed = fixture.compute();

        assertThat(value(computed, "nps.responses")).isEqualByComparingTo("3");
        assertThat(value(computed, "nps.detractors")).isEqualByComparingTo("1");
        assertThat(value(computed, "nps.responses.previous")).isEqualByComparingTo("1");
    }

    @Test
    void fewerThanFiveAnswersAreComputedButNotPrinted() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        answers(fixture, "2026-08-01T10:00:00Z", "9", 4);
        Computed computed = fixture.compute();

        assertThat(value(computed, "nps.score")).isEqualByComparingTo("100");
        assertThat(figure(computed, "nps.score").printed()).isFalse();
        assertThat(figure(computed, "nps.score").reason()).contains(Absence.TOO_FEW_ANSWERS);
        assertThat(figure(computed, "nps.interval.low").printed()).isFalse();
        assertThat(figure(computed, "nps.responses").printed()).isTrue();
        Point point = figure(computed, "nps.score").points().get(7);
        assertThat(point.value()).isEmpty();
        assertThat(point.detail()).containsEntry("n", BigDecimal.valueOf(4)).containsKey("unprinted");
    }

    /** P 4, passive 1: 80 points; p' = 4.75/8, d' = 0.75/8: centre 50, half-width 196 sqrt((0.6875-0.25)/8) = 45.84 */
    @Test
    void fiveAnswersAreEnoughForAScoreAndItsInterval() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        answers(fixture, "2026-08-01T10:00:00Z", "9", 4);
        answers(fixture, "2026-08-02T10:00:00Z", "7", 1);
        Computed computed = fixture.compute();

        assertThat(figure(computed, "nps.score").printed()).isTrue();
        assertThat(value(computed, "nps.score")).isEqualByComparingTo("80");
        assertThat(value(computed, "nps.interval.low")).isCloseTo(decimal("4.165"), within(decimal("0.001")));
        assertThat(value(computed, "nps.interval.high")).isCloseTo(decimal("95.835"), within(decimal("0.001")));
        assertThat(figure(computed, "nps.interval.high").printed()).isTrue();
    }

    @Test
    void invitationsOfEarlierPeriodsAloneGiveNoRate() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        answers(fixture, "2026-08-01T10:00:00Z", "9", 5);
        invited(fixture, "old", "2026-06-15T10:00:00Z", "nps");

        assertThat(value(fixture.compute(), "nps.invited")).isZero();
        assertThat(figure(fixture.compute(), "nps.response_rate").reason()).contains(Absence.ZERO_DENOMINATOR);
    }

    @Test
    void aChangeIsNamedOnlyWithThirtyAnswersInBothPeriods() {
        assertThat(figure(change(29, 30), "nps.change").reason()).contains(Absence.TOO_FEW_TO_COMPARE);
        assertThat(figure(change(30, 29), "nps.change.margin").printed()).isFalse();
        assertThat(figure(change(30, 0), "nps.change").reason()).contains(Absence.NO_COMPARISON);

        Computed computed = change(30, 30);
        assertThat(figure(computed, "nps.change").printed()).isTrue();
        assertThat(value(computed, "nps.change")).isEqualByComparingTo("100");
        assertThat(value(computed, "nps.change.margin")).isEqualByComparingTo("0");
    }

    @Test
    void theMarginOfAChangeUsesTheUnadjustedErrors() {
        // SE of 15/10/5: 100 sqrt((0.6667 - 0.1111) / 30) = 13.608; twice: 1.96 * 13.608 * sqrt(2) = 37.72
        NpsCounts counts = new NpsCounts(15, 10, 5);

        assertThat(NpsCounts.changeMargin(counts, counts))
                .isCloseTo(new BigDecimal("37.72"), within(new BigDecimal("0.01")));
    }

    @Test
    void anAnswerJustBeforeMidnightBelongsToItsDayInTheAccountsZone() {
        SnapshotFixture fixture = SnapshotFixture.of(
                        SnapshotFixture.account("A1", "USD", Optional.empty(), "America/New_York", 1), "2026-Q3")
                .nps("in", "", "2026-10-01T03:59:59.999Z", "10")
                .nps("out", "", "2026-10-01T04:00:00Z", "10")
                .nps("first", "", "2026-07-01T04:00:00Z", "0")
                .nps("before", "", "2026-07-01T03:59:59Z", "0");
        Computed computed = fixture.compute();

        assertThat(value(computed, "nps.promoters")).isEqualByComparingTo("1");
        assertThat(value(computed, "nps.detractors")).isEqualByComparingTo("1");
    }

    @Test
    void aPeriodThatEndsWithTheClocksGoingBackIsWhole() {
        // Madrid leaves summer time on 25 October 2026: the month ends at 23:00Z, not at 22:00Z
        SnapshotFixture fixture = SnapshotFixture.of("2026-10")
                .nps("in", "", "2026-10-31T22:59:59Z", "10")
                .nps("out", "", "2026-10-31T23:00:00Z", "10")
                .nps("first", "", "2026-09-30T22:00:00Z", "10");

        assertThat(value(fixture.compute(), "nps.responses")).isEqualByComparingTo("2");
    }

    @Test
    void invitationsGiveTheResponseRate() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        answers(fixture, "2026-08-01T10:00:00Z", "9", 5);
        for (int i = 0; i < 8; i++) {
            invited(fixture, "i" + i, "2026-07-15T10:00:00Z", "nps");
        }
        invited(fixture, "old", "2026-06-15T10:00:00Z", "nps");
        invited(fixture, "other", "2026-07-15T10:00:00Z", "csat");

        assertThat(value(fixture.compute(), "nps.invited")).isEqualByComparingTo("8");
        assertThat(value(fixture.compute(), "nps.response_rate")).isEqualByComparingTo("0.625");
        assertThat(figure(fixture.without(Kind.SURVEY_INVITATION).compute(), "nps.response_rate")
                        .reason())
                .contains(Absence.NO_PULL);
    }

    @Test
    void satisfactionIsTheShareOfFoursAndFives() {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        int id = 0;
        for (String score : List.of("5", "4", "4", "3", "0", "6")) {
            fixture.row(
                    Kind.SURVEY_RESPONSE,
                    "response_id",
                    "c" + id++,
                    "respondent_id",
                    "ann",
                    "answered_at",
                    Instant.parse("2026-08-01T10:00:00Z"),
                    "kind",
                    "csat",
                    "score",
                    new BigDecimal(score),
                    "may_quote",
                    false);
        }
        Computed computed = fixture.compute();

        assertThat(value(computed, "csat.share")).isEqualByComparingTo("0.75");
        assertThat(value(computed, "csat.responses")).isEqualByComparingTo("4");
        assertThat(value(computed, "csat.refused")).isEqualByComparingTo("2");
        assertThat(figure(computed, "nps.score").reason()).contains(Absence.NO_ROWS);
    }

    private static Computed change(int now, int before) {
        SnapshotFixture fixture = SnapshotFixture.of("2026-Q3");
        answers(fixture, "2026-08-01T10:00:00Z", "9", now);
        answers(fixture, "2026-05-01T10:00:00Z", "7", before);
        return fixture.compute();
    }

    private static void answers(SnapshotFixture fixture, String at, String score, int count) {
        for (int i = 0; i < count; i++) {
            fixture.nps(at + score + "-" + i, "", at, score);
        }
    }

    private static void invited(SnapshotFixture fixture, String id, String at, String kind) {
        fixture.row(Kind.SURVEY_INVITATION, "invitation_id", id, "invited_at", Instant.parse(at), "kind", kind);
    }
}
